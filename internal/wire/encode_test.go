package wire_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/kithcare/kith/internal/redact"
	"github.com/kithcare/kith/internal/wire"
)

// ownJSON writes its own JSON.
type ownJSON string

func (o ownJSON) MarshalJSON() ([]byte, error) {
	if o == "fail" {
		return nil, errRole
	}
	return []byte(o), nil
}

// pointerText has its method on the pointer.
type pointerText struct{ s string }

func (p *pointerText) MarshalText() ([]byte, error) { return []byte(p.s), nil }

// bothWays has Mark, a field and text methods: the field is what is written.
type bothWays struct {
	mark
	A int `json:"a"`
}

func (bothWays) MarshalText() ([]byte, error) { return []byte("text"), nil }

func (*bothWays) UnmarshalText([]byte) error { return errRole }

// never is zero by its own account.
type never int

func (never) IsZero() bool { return true }

type list []any

func TestEncode(t *testing.T) {
	type plain struct {
		M member `json:"m"`
	}
	for _, tt := range []struct {
		name, why string
		v         any
		want      string
	}{
		{"zero", "lists are never null, absent is left out", record{}, `{"version":0,"members":[]}`},
		{"pointer", "as what it points to", &record{Version: -7}, `{"version":-7,"members":[]}`},
		{"mark inside", "a struct without Mark is walked to one with", plain{member{Name: "a"}}, `{"m":{"name":"a"}}`},
		{"order", "Go order and not the alphabet", member{Note: ptr(name("n")), Seen: ptr(false), Home: true, Name: "z"}, `{"name":"z","home":true,"seen":false,"note":"n"}`},
		{"hidden", "excluded and unexported fields stay out", member{Hidden: secret, Never: secret, inner: secret}, `{"name":""}`},
		{"marked text", "Mark without fields leaves the text methods", member{Born: day{y: 1, m: 2, d: 3}, Role: 2}, `{"name":"","born":"0001-02-03","role":"child"}`},
		{"pointer to empty list", "an empty list was stated", record{List: new([]string)}, `{"version":0,"members":[],"list":[]}`},
		{"mark alone", "an object without fields, never Mark's own JSON", struct{ mark }{}, `{}`},
		{"marked fields before text", "a record that can print itself is still a record", bothWays{A: 1}, `{"a":1}`},
		{"recursion", "a condition holds conditions", condition{All: []condition{{}, {Not: &condition{}}}}, `{"all":[{},{"not":{}}]}`},
		{"escapes", "JSON's own, HTML's not", []string{"\"\\/\b\f\n\r\t\x00\x1f\x7f<>&\u2028\u2029é😀"}, `["\"\\/\b\f\n\r\t\u0000\u001f` + "\x7f<>&\u2028\u2029é😀\"]"},
		{"map", "sorted by bytes", map[name]int{"b": 1, "a": 2, "B": 3, "é": 4}, `{"B":3,"a":2,"b":1,"é":4}`},
		{"nil map", "never null", map[string]int(nil), `{}`},
		{"raw", "passes through, compacted", struct {
			R json.RawMessage `json:"r"`
			O json.RawMessage `json:"o,omitempty"`
		}{R: json.RawMessage(" {\"a\" : [ 1.50, \"<\" ] }\n")}, `{"r":{"a":[1.50,"<"]}}`},
		{"own JSON", "compacted", ownJSON(`[ 1 ]`), `[1]`},
		{"any", "what it holds", list{1, "a", true, 1.5, list{}}, `[1,"a",true,1.5,[]]`},
		{"nil interface field", "left out", struct {
			A any `json:"a"`
		}{}, `{}`},
		{"pointer receiver", "found without an address", pointerText{"x"}, `"x"`},
		{"IsZero", "the type has the say", struct {
			N never     `json:"n,omitzero"`
			T time.Time `json:"t,omitzero"`
		}{N: 3, T: time.Time{}.In(time.FixedZone("", 60))}, `{}`},
		{"omitempty", "never a struct", struct {
			S string         `json:"s,omitempty"`
			B bool           `json:"b,omitempty"`
			L []int          `json:"l,omitempty"`
			M map[string]int `json:"m,omitempty"`
			T struct{}       `json:"t,omitempty"`
		}{L: []int{}, M: map[string]int{}}, `{"t":{}}`},
		{"omitzero", "an empty list is not zero", struct {
			L []int `json:"l,omitzero"`
		}{L: []int{}}, `{"l":[]}`},
		{"bytes", "numbers, not base64", []byte{1, 2}, `[1,2]`},
		{"default name", "as encoding/json has it", struct {
			Name string `json:",omitzero"`
			None string `json:",omitzero"`
		}{Name: "a"}, `{"Name":"a"}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := encode(t, tt.v); got != tt.want {
				t.Errorf("got %s\nwant %s (%s)", got, tt.want, tt.why)
			}
		})
	}
}

func TestEncodeFloats(t *testing.T) {
	for _, f := range []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1e-6, 9.99e-7, 1e-10, 1e20, 1e21, 1e100, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		for _, v := range []any{f, float32(min(f, math.MaxFloat32))} {
			want, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			if got := encode(t, v); got != string(want) {
				t.Errorf("got %s, want %s", got, want)
			}
		}
	}
}

func TestEncodeErrors(t *testing.T) {
	type implicit struct{ member } // Mark's MarshalJSON comes from two levels down
	type p struct {
		Next *p `json:"next"`
	}
	cycle := &p{}
	cycle.Next = cycle
	endless := list{nil}
	endless[0] = endless
	var self any
	self = &self
	bad := secret + "\xff"
	for _, tt := range []struct {
		name, why string
		v         any
		pointer   string
		want      error
	}{
		{"nil", "nothing is no document", nil, "", wire.ErrNull},
		{"nil pointer", "nothing is no document", (*record)(nil), "", wire.ErrNull},
		{"invalid UTF-8", "as in the document", record{Members: []member{{}, {Name: name(bad)}}}, "/members/1/name", wire.ErrUTF8},
		{"through a pointer", "pointers are no step", record{Members: []member{{Note: ptr(name(bad))}}}, "/members/0/note", wire.ErrUTF8},
		{"nil element", "a hole in a list", record{Others: []*member{nil}}, "/others/0", wire.ErrNull},
		{"text method", "as the type says", record{Members: []member{{Role: 77}}}, "/members/0/role", errRole},
		{"text method, invalid UTF-8", "checked", pointerText{bad}, "", wire.ErrUTF8},
		{"JSON method", "as the type says", []ownJSON{"fail"}, "/0", errRole},
		{"JSON method, no JSON", "checked, its error would quote", []ownJSON{secret}, "/0", wire.ErrSyntax},
		{"JSON method, invalid UTF-8", "checked", ownJSON(`"` + bad + `"`), "", wire.ErrUTF8},
		{"no raw message", "null is not put in its place", struct {
			R json.RawMessage `json:"r"`
		}{}, "/r", wire.ErrNull},
		{"map key", "located at the map", struct {
			M map[string]int `json:"m"`
		}{map[string]int{bad: 1}}, "/m", wire.ErrUTF8},
		{"map value", "located at the map", map[string]any{secret: []any{nil}}, "/0", wire.ErrNull},
		{"NaN", "no JSON", []float64{math.NaN()}, "/0", wire.ErrNumber},
		{"Inf", "no JSON", float32(math.Inf(-1)), "", wire.ErrNumber},
		{"uint64 past int64", "Decode would refuse it", uint64(1 << 63), "", wire.ErrNumber},
		{"func", "no form", struct {
			F func() `json:"f"`
		}{}, "/f", wire.ErrUnsupported},
		{"untagged field", "it would be lost in silence", struct {
			Name string `json:"name"`
			Lost int
		}{}, "", wire.ErrUnsupported},
		{"nothing to be seen", "an empty object would say nothing", struct{ inner int }{1}, "", wire.ErrUnsupported},
		{"chan", "no form", make(chan int), "", wire.ErrUnsupported},
		{"complex", "no form", []complex64{1}, "/0", wire.ErrUnsupported},
		{"array", "no form", [1]int{}, "", wire.ErrUnsupported},
		{"number keys", "no form", map[int]int{}, "", wire.ErrUnsupported},
		{"pointer to pointer", "two ways to be absent", ptr(ptr(1)), "", wire.ErrUnsupported},
		{"implicit", "a mark further down still refuses", implicit{}, "", redact.ErrImplicit},
		{"cycle", "has no end", cycle, strings.Repeat("/next", 64), wire.ErrTooDeep},
		{"cycle of lists", "has no end", endless, strings.Repeat("/0", 32), wire.ErrTooDeep},
		{"cycle of interfaces", "has no end", self, "", wire.ErrTooDeep},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, err := wire.Encode(tt.v)
			if !errors.Is(err, tt.want) || b != nil {
				t.Fatalf("got %s, %v, want %v (%s)", b, err, tt.want, tt.why)
			}
			if want := `at "` + tt.pointer + `": `; !strings.HasPrefix(err.Error(), want) {
				t.Errorf("got %v, want %s", err, want)
			}
			if strings.Contains(err.Error(), secret) {
				t.Errorf("error repeats a value: %v", err)
			}
		})
	}
}

func TestEncodeNeedsMarksOwnJSONNot(t *testing.T) {
	if _, err := json.Marshal(record{}); !errors.Is(err, redact.ErrImplicit) {
		t.Fatalf("encoding/json: %v", err)
	}
	if got := encode(t, record{}); got != `{"version":0,"members":[]}` {
		t.Errorf("got %s", got)
	}
}
