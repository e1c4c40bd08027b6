package wire_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kithcare/kith/internal/wire"
)

// hostile holds documents nobody writes by accident, and some that somebody does.
func hostile() []struct {
	name, why, data string
	want            []fault
} {
	const many = 200_000
	unknowns := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"%s%d":1`, secret, i)
		}
		return `{"version":1` + b.String() + `}`
	}
	root := func(err ...error) (all []fault) {
		for _, e := range err {
			all = append(all, fault{"", e})
		}
		return all
	}
	at := func(pointer string, err ...error) (all []fault) {
		for _, e := range err {
			all = append(all, fault{pointer, e})
		}
		return all
	}
	return []struct {
		name, why, data string
		want            []fault
	}{
		{"deep lists", "recursion must not follow the document", strings.Repeat("[", many), root(wire.ErrType, wire.ErrTooDeep)},
		{"deep objects", "nor here", strings.Repeat(`{"a":`, many), root(wire.ErrUnknownKey, wire.ErrTooDeep)},
		{"deep known", "recursive types are bounded too", `{"when":` + strings.Repeat(`{"not":`, many), at("/when"+strings.Repeat("/not", 31), wire.ErrTooDeep)},
		{"deep closed", "sound JSON is no excuse", `{"grid":[` + strings.Repeat("[", many) + strings.Repeat("]", many) + `]}`, at("/grid/0/0", wire.ErrType, wire.ErrTooDeep)},
		{"deep in a list type", "each level is a level", `{"when":` + strings.Repeat(`{"all":[`, many), at("/when"+strings.Repeat("/all/0", 15)+"/all", wire.ErrTooDeep)},
		{"huge float", "encoding/json says out of range of float64, we never ask", `{"version":1e999}`, at("/version", wire.ErrNumber)},
		{"huge exponent", "an exponent must not be computed", `{"version":1e3000000}`, at("/version", wire.ErrNumber)},
		{"huge negative exponent", "nor this one", `{"version":1E-3000000}`, at("/version", wire.ErrNumber)},
		{"huge digits", "nor a million digits parsed", `{"version":` + strings.Repeat("9", 1_000_000) + `}`, at("/version", wire.ErrNumber)},
		{"fraction", "1.0 is not how a whole number is written", `{"version":1.0}`, at("/version", wire.ErrNumber)},
		{"exponent", "nor is 1e2", `{"version":1e2}`, at("/version", wire.ErrNumber)},
		{"minus nought unsigned", "no sign where there is no sign", `{"members":[{"count":-0}]}`, at("/members/0/count", wire.ErrNumber)},
		{"int64 overflow", "one more than the largest", `{"version":9223372036854775808}`, at("/version", wire.ErrNumber)},
		{"int64 underflow", "one less than the smallest", `{"version":-9223372036854775809}`, at("/version", wire.ErrNumber)},
		{"int8 overflow", "the range of the field", `{"members":[{"small":128},{"small":-129}]}`, append(at("/members/0/small", wire.ErrNumber), at("/members/1/small", wire.ErrNumber)...)},
		{"uint16 overflow", "the range of the field", `{"members":[{"count":65536}]}`, at("/members/0/count", wire.ErrNumber)},
		{"uint64 past int64", "numbers travel as int64", `{"members":[{"huge":9223372036854775808}]}`, at("/members/0/huge", wire.ErrNumber)},
		{"leading nought", "octal to some", `{"version":01}`, root(wire.ErrSyntax)},
		{"plus", "not JSON", `{"version":+1}`, at("/version", wire.ErrSyntax)},
		{"bare minus", "not JSON", `{"version":-}`, at("/version", wire.ErrSyntax)},
		{"bare point", "not JSON", `{"version":1.}`, at("/version", wire.ErrSyntax)},
		{"bare exponent", "not JSON", `{"version":1e+}`, at("/version", wire.ErrSyntax)},
		{"NaN", "not JSON, and not a wrong kind of JSON", `{"version":NaN}`, at("/version", wire.ErrSyntax)},
		{"duplicate", "the last would win elsewhere", `{"version":1,"version":2}`, at("/version", wire.ErrDuplicateKey)},
		{"duplicate by escape", "one key in two spellings", `{"version":1,"v\u0065rsion":2}`, at("/version", wire.ErrDuplicateKey)},
		{"duplicate after a fault", "the first was there, if wrong", `{"version":"x","version":2}`, at("/version", wire.ErrType, wire.ErrDuplicateKey)},
		{"duplicate unknown", "located at the parent, never shown", `{"when":{"Zebulon":1,"Zebulon":2}}`, at("/when", wire.ErrUnknownKey, wire.ErrDuplicateKey)},
		{"case folded", "encoding/json would take it", `{"Version":1,"MEMBERS":[],"ver\u017fion":2}`, root(wire.ErrUnknownKey, wire.ErrUnknownKey, wire.ErrUnknownKey)},
		{"untagged field", "Go names are not JSON names", `{"members":[{"Hidden":"x","Never":"x","inner":"x","mark":{},"Mark":{}}]}`, at("/members/0", wire.ErrUnknownKey, wire.ErrUnknownKey, wire.ErrUnknownKey, wire.ErrUnknownKey, wire.ErrUnknownKey)},
		{"empty key", "is a key like any other unknown", `{"":1}`, root(wire.ErrUnknownKey)},
		{"unknown holds faults", "inside a refused value only syntax counts", `{"Zebulon":{"a":null,"a":[1e9,"\ud800"]}}`, root(wire.ErrUnknownKey)},
		{"unknown holds no JSON", "syntax does count", `{"Zebulon":{"a" 1}}`, root(wire.ErrUnknownKey, wire.ErrSyntax)},
		{"unknown keys without end", "a cap, a count, no memory of keys", unknowns(50_000), append(root(make([]error, 1000)...), fault{"", wire.ErrTooMany})},
		{"null root", "null is no record", `null`, root(wire.ErrNull)},
		{"null number", "not zero", `{"version":null}`, at("/version", wire.ErrNull)},
		{"null list", "not empty", `{"members":null}`, at("/members", wire.ErrNull)},
		{"null pointer", "even where Go has nil", `{"list":null}`, at("/list", wire.ErrNull)},
		{"null object", "not empty", `{"when":{"not":null}}`, at("/when/not", wire.ErrNull)},
		{"null element", "not a member", `{"members":[null]}`, at("/members/0", wire.ErrNull)},
		{"null text", "not empty", `{"members":[{"name":null,"born":null,"role":null}]}`, append(append(at("/members/0/name", wire.ErrNull), at("/members/0/born", wire.ErrNull)...), at("/members/0/role", wire.ErrNull)...)},
		{"null bool", "not false", `{"members":[{"home":null}]}`, at("/members/0/home", wire.ErrNull)},
		{"half a null", "is no null", `{"members":nul}`, at("/members", wire.ErrSyntax)},
		{"half a true", "is no bool", `{"members":[{"home":tru}]}`, at("/members/0/home", wire.ErrSyntax)},
		{"huge list", "a bound a list", `{"tags":["a"` + strings.Repeat(`,"a"`, many) + `]}`, at("/tags", wire.ErrTooLong)},
		{"huge text", "a bound a text", `{"tags":["` + strings.Repeat(secret, 1000) + `"]}`, at("/tags/0", wire.ErrTooLong)},
		{"huge document", "a bound a document", strings.Repeat(" ", 4<<20) + `{}`, root(wire.ErrTooLarge)},
		{"invalid UTF-8", "encoding/json would put U+FFFD", "{\"tags\":[\"Zebulon\xff\",\"\xc3\",\"\xed\xa0\x80\",\"\xc0\xaf\"]}", append(append(append(at("/tags/0", wire.ErrUTF8), at("/tags/1", wire.ErrUTF8)...), at("/tags/2", wire.ErrUTF8)...), at("/tags/3", wire.ErrUTF8)...)},
		{"invalid UTF-8 by an escape", "halves must not join", "{\"tags\":[\"\xc3\\u0041\",\"\\u00e9\xa9\"]}", append(at("/tags/0", wire.ErrUTF8), at("/tags/1", wire.ErrUTF8)...)},
		{"invalid UTF-8 in a key", "located at the parent", "{\"version\xff\":1}", root(wire.ErrUTF8)},
		{"invalid UTF-8 outside", "is no JSON", "{\xff\"version\":1}", root(wire.ErrSyntax)},
		{"lone surrogates", "half a character", `{"tags":["\ud800","\udc00","\ud800\u0041","\ud800\n","\ud800x","\udc00\ud800"]}`, func() (all []fault) {
			for i := range 6 {
				all = append(all, fault{fmt.Sprintf("/tags/%d", i), wire.ErrUTF8})
			}
			return all
		}()},
		{"lone surrogate in a key", "located at the parent", `{"\ud800":1}`, root(wire.ErrUTF8)},
		{"trailing word", "one document", `{"version":1} Zebulon`, root(wire.ErrTrailing)},
		{"trailing document", "one document", `{}{}`, root(wire.ErrTrailing)},
		{"trailing bracket", "one document", `{}}`, root(wire.ErrTrailing)},
		{"trailing NUL", "a buffer too long", "{}\x00", root(wire.ErrTrailing)},
		{"byte order mark", "not white space to JSON", "\xef\xbb\xbf{}", root(wire.ErrSyntax)},
		{"empty", "no document", "", root(wire.ErrSyntax)},
		{"white space only", "no document", " \n", root(wire.ErrSyntax)},
		{"form feed", "not white space to JSON", "\f{}", root(wire.ErrSyntax)},
		{"NUL", "not white space either", "\x00", root(wire.ErrSyntax)},
		{"root list", "a document is an object", `[{"version":1}]`, root(wire.ErrType)},
		{"root text", "a document is an object", `"Zebulon"`, root(wire.ErrType)},
		{"unterminated text", "cut off", `{"tags":["Zebulon`, at("/tags/0", wire.ErrSyntax)},
		{"unterminated escape", "cut off", `{"tags":["\`, at("/tags/0", wire.ErrSyntax)},
		{"unterminated unicode", "cut off", `{"tags":["\u12`, at("/tags/0", wire.ErrSyntax)},
		{"unknown escape", "not JSON", `{"tags":["\x41"]}`, at("/tags/0", wire.ErrSyntax)},
		{"bad unicode escape", "not JSON", `{"tags":["\u12g4"]}`, at("/tags/0", wire.ErrSyntax)},
		{"single quotes", "not JSON", `{'version':1}`, root(wire.ErrSyntax)},
		{"control characters", "to be escaped", "{\"tags\":[\"a\nb\"]}", at("/tags/0", wire.ErrSyntax)},
		{"NUL in text", "to be escaped", "{\"tags\":[\"a\x00b\"]}", at("/tags/0", wire.ErrSyntax)},
		{"control character in a key", "to be escaped", "{\"ver\tsion\":1}", root(wire.ErrSyntax)},
		{"unterminated object", "cut off", `{"version":1`, root(wire.ErrSyntax)},
		{"unterminated list", "cut off", `{"tags":["a"`, at("/tags", wire.ErrSyntax)},
		{"wrong bracket", "not JSON", `{"tags":["a"}`, at("/tags", wire.ErrSyntax)},
		{"comma before bracket", "JavaScript", `{"version":1,}`, root(wire.ErrSyntax)},
		{"comma before list end", "JavaScript", `{"tags":["a",]}`, at("/tags/1", wire.ErrSyntax)},
		{"comma alone", "not JSON", `{"tags":[,]}`, at("/tags/0", wire.ErrSyntax)},
		{"no colon", "not JSON", `{"version" 1}`, root(wire.ErrSyntax)},
		{"no value", "not JSON", `{"version":}`, at("/version", wire.ErrSyntax)},
		{"key of no text", "not JSON", `{1:1}`, root(wire.ErrSyntax)},
		{"comment", "not JSON", `{/* Zebulon */}`, root(wire.ErrSyntax)},
		{"fault before syntax", "what was found is not lost", `{"version":"Zebulon","tags":[}`, append(at("/version", wire.ErrType), at("/tags/0", wire.ErrSyntax)...)},
	}
}

func TestHostile(t *testing.T) {
	for _, tt := range hostile() {
		t.Run(tt.name, func(t *testing.T) {
			if tt.why == "" {
				t.Fatal("row without a why")
			}
			for i := range tt.want {
				if tt.want[i].err == nil { // the many unknown keys
					tt.want[i].err = wire.ErrUnknownKey
				}
			}
			var v record
			expect(t, decode(t, tt.data, &v, wire.Limits{}), tt.want)
			if strings.Contains(fmt.Sprintf("%+v", v.Tags), secret) {
				t.Error("a refused text was kept")
			}
		})
	}
}

// TestCutOff ends a good document after every byte: each is a fault of syntax
// and only that.
func TestCutOff(t *testing.T) {
	const doc = `{"version":-10,"members":[{"name":"\u00e9\ud83d\ude00","home":true,"seen":false,"born":"2001-02-03"}],"grid":[[1],[]]}`
	expect(t, decode(t, doc, &record{}, wire.Limits{}), nil)
	for n := range len(doc) {
		got := decode(t, doc[:n], &record{}, wire.Limits{})
		if len(got) != 1 || !strings.HasPrefix(got[0].err.Error(), wire.ErrSyntax.Error()) {
			t.Errorf("after %d bytes: %v", n, got)
		}
	}
}
