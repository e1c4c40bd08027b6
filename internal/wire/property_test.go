package wire_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/kithcare/kith/internal/wire"
)

// generator makes random values of the test types.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 7))} }

func some[T any](g generator, most int, one func() T) []T {
	var all []T // nil when empty, as Decode has it
	for range g.IntN(most + 1) {
		all = append(all, one())
	}
	return all
}

func maybe[T any](g generator, one func() T) *T {
	if g.IntN(2) == 0 {
		return nil
	}
	return ptr(one())
}

func (g generator) text() string {
	alphabet := []rune("ab\"\\/\b\n\x00\x1f\x7f<&é€😀\uFFFD\u2028 ~")
	return string(some(g, 8, func() rune { return alphabet[g.IntN(len(alphabet))] }))
}

func (g generator) name() name { return name(g.text()) }

func (g generator) day() day { return day{y: g.IntN(10_000), m: g.IntN(100), d: g.IntN(100)} }

func (g generator) role() role { return role(1 + g.IntN(3)) }

func (g generator) bool() bool { return g.IntN(2) == 0 }

func (g generator) condition(depth int) condition {
	c := condition{Has: g.name()}
	if depth > 0 {
		c.All = some(g, 2, func() condition { return g.condition(depth - 1) })
		c.Not = maybe(g, func() condition { return g.condition(depth - 1) })
	}
	return c
}

func (g generator) member() member {
	return member{
		Name: g.name(), Born: g.day(), Died: maybe(g, g.day), Role: g.role(), Roles: some(g, 3, g.role),
		Steps: maybe(g, func() int { return int(g.Uint64()) }), Small: int8(g.Int()), Big: -g.Int64(), //nolint:gosec // any bits will do
		Count: uint16(g.Uint32()), Huge: g.Uint64() >> 1, Home: g.bool(), Seen: maybe(g, g.bool), Note: maybe(g, g.name), //nolint:gosec // any bits will do
	}
}

func (g generator) record() record {
	return record{
		Version: g.Int(), Members: some(g, 3, g.member), Others: some(g, 3, func() *member { return ptr(g.member()) }),
		When: g.condition(4), Tags: some(g, 5, g.name), Odd: g.text(),
		Grid: some(g, 3, func() []int { return some(g, 3, g.Int) }),
		List: maybe(g, func() []string { return some(g, 3, g.text) }),
	}
}

// spoil changes a few bytes of a document.
func (g generator) spoil(doc string) string {
	b := []byte(doc)
	for range 1 + g.IntN(2) {
		i := g.IntN(len(b))
		switch g.IntN(3) {
		case 0:
			b[i] = "{}[]\",:0-1e.nt\\ "[g.IntN(16)]
		case 1:
			b = append(b[:i], b[i+1:]...)
		case 2:
			b = append(b[:i], append([]byte(" "), b[i:]...)...)
		}
	}
	return string(b)
}

func TestRoundTrip(t *testing.T) {
	g := newGenerator(1)
	for range 1_000 {
		want := g.record()
		first := encode(t, want)
		var got record
		expect(t, decode(t, first, &got, wire.Limits{}), nil)
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("changed by a round trip: %s", first)
		}
		if again := encode(t, got); again != first {
			t.Fatalf("not canonical:\n%s\n%s", first, again)
		}
	}
}

// TestAgreesWithEncodingJSON says that this package only ever refuses more: a
// document it takes, encoding/json takes too, for the same value.
func TestAgreesWithEncodingJSON(t *testing.T) {
	g := newGenerator(2)
	docs := []string{`{"version":-0}`, ` { "tags" : [ "\u00e9\ud83d\ude00" ] } `, `{"list":[]}`, `{"when":{"all":[]}}`}
	for range 1_000 {
		doc := encode(t, g.record())
		docs = append(docs, doc, g.spoil(doc))
	}
	accepted := 0
	for _, doc := range docs {
		if agree(t, doc) {
			accepted++
		}
	}
	if accepted < 1_000 || accepted == len(docs) {
		t.Errorf("%d of %d documents accepted: the test tests nothing", accepted, len(docs))
	}
}

// agree checks one document and reports whether it was accepted.
func agree(tb testing.TB, doc string) bool {
	tb.Helper()
	var ours, theirs record
	if len(decode(tb, doc, &ours, wire.Limits{})) > 0 {
		return false
	}
	if !json.Valid([]byte(doc)) {
		tb.Fatalf("accepted what is not JSON: %q", doc)
	}
	dec := json.NewDecoder(bytes.NewReader([]byte(doc)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&theirs); err != nil {
		tb.Fatalf("encoding/json refuses %q: %v", doc, err)
	}
	noEmptyLists(reflect.ValueOf(&theirs))
	if !reflect.DeepEqual(ours, theirs) {
		tb.Fatalf("encoding/json reads %q as\n%s\nand not\n%s", doc, encode(tb, theirs), encode(tb, ours))
	}
	return true
}

// noEmptyLists makes nil of empty lists, which encoding/json tells apart.
func noEmptyLists(v reflect.Value) {
	switch v.Kind() { //nolint:exhaustive // the others hold nothing
	case reflect.Pointer:
		if !v.IsNil() {
			noEmptyLists(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			noEmptyLists(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 && v.CanSet() {
			v.SetZero()
		}
		for i := range v.Len() {
			noEmptyLists(v.Index(i))
		}
	}
}

// TestConcurrent has many goroutines meet types for the first time together.
func TestConcurrent(t *testing.T) {
	type a struct {
		List []a `json:"list"`
	}
	type b struct {
		A a  `json:"a"`
		B *b `json:"b"`
	}
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			const doc = `{"a":{"list":[{"list":[]}]},"b":{"a":{"list":[]}}}`
			var v b
			wire.Decode([]byte(doc), &v, wire.Limits{}, func(p string, err error) { t.Errorf("%s: %v", p, err) })
			if got, err := wire.Encode(v); string(got) != doc {
				t.Errorf("got %s, %v", got, err)
			}
		})
	}
	wg.Wait()
}

func FuzzDecode(f *testing.F) {
	g := newGenerator(3)
	for range 20 {
		doc := encode(f, g.record())
		f.Add([]byte(doc))
		f.Add([]byte(g.spoil(doc)))
	}
	for _, tt := range hostile() {
		if len(tt.data) < 1000 {
			f.Add([]byte(tt.data))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var v record
		n := 0
		wire.Decode(data, &v, wire.Limits{Faults: 10}, func(pointer string, err error) {
			n++
			if pointer != "" && !strings.HasPrefix(pointer, "/") || err == nil {
				t.Errorf("fault at %q: %v", pointer, err)
			}
		})
		if n > 11 {
			t.Errorf("%d faults past the cap", n)
		}
		if n == 0 {
			agree(t, string(data))
			first := encode(t, v)
			var again record
			expect(t, decode(t, first, &again, wire.Limits{}), nil)
			if second := encode(t, again); second != first {
				t.Errorf("not canonical:\n%s\n%s", first, second)
			}
		}
	})
}
