package wire_test

import (
	"errors"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/kithcare/kith/internal/wire"
)

func ptr[T any](v T) *T { return &v }

func TestDecodeValues(t *testing.T) {
	for _, tt := range []struct {
		name, why, data string
		want            record
	}{
		{"empty object", "nothing stated is nothing known", `{}`, record{}},
		{"white space", "all four kinds are insignificant everywhere", " \t\r\n{ \"version\"\n:\t1 , \"grid\" : [ [ ] , [ 1 , 2 ] ] } \n", record{Version: 1, Grid: [][]int{nil, {1, 2}}}},
		{"empty lists", "nil, so that round trips are simple", `{"members":[],"tags":[],"list":[]}`, record{List: new([]string)}},
		{"pointer to list", "an empty list was stated, unlike an absent one", `{"list":["a"]}`, record{List: &[]string{"a"}}},
		{"pointer to zero", "zero steps is an answer", `{"members":[{"steps":0,"seen":false,"note":""}]}`, record{Members: []member{{Steps: ptr(0), Seen: ptr(false), Note: ptr(name(""))}}}},
		{"text types", "vocabularies and days read their own texts", `{"members":[{"born":"2001-02-03","died":"2020-01-01","role":"child","roles":["parent","friend"]}]}`, record{Members: []member{{Born: day{y: 2001, m: 2, d: 3}, Died: &day{y: 2020, m: 1, d: 1}, Role: 2, Roles: []role{1, 3}}}}},
		{"ranges", "the ends of a range are in it", `{"version":-9223372036854775808,"members":[{"small":-128,"big":9223372036854775807,"count":65535,"huge":9223372036854775807}]}`, record{Version: -1 << 63, Members: []member{{Small: -128, Big: 1<<63 - 1, Count: 65535, Huge: 1<<63 - 1}}}},
		{"minus nought", "the grammar of whole numbers has it", `{"version":-0}`, record{}},
		{"recursion", "a condition holds conditions", `{"when":{"all":[{"not":{"has":"a"}},{}]}}`, record{When: condition{All: []condition{{Not: &condition{Has: "a"}}, {}}}}},
		{"list of pointers", "elements may be optional types", `{"others":[{"name":"a","home":true}]}`, record{Others: []*member{{Name: "a", Home: true}}}},
		{"escapes", "every escape of JSON", `{"tags":["\"\\\/\b\f\n\r\t","\u0041\u00e9\u20AC","\ud83d\ude00","\uFFFD","\u0000","a\u0062c"]}`, record{Tags: []name{"\"\\/\b\f\n\r\t", "Aé€", "😀", "\uFFFD", "\x00", "abc"}}},
		{"raw UTF-8", "text is not only ASCII, U+FFFD itself is text", "{\"tags\":[\"é€😀\uFFFD\u2028\x7f\"]}", record{Tags: []name{"é€😀\uFFFD\u2028\x7f"}}},
		{"escaped key", "a key is compared after unescaping", `{"v\u0065rsion":3,"a\/b~c":"x"}`, record{Version: 3, Odd: "x"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.why == "" {
				t.Fatal("row without a why")
			}
			got := record{Version: 99, Odd: "stale"}
			expect(t, decode(t, tt.data, &got, wire.Limits{}), nil)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %s, want %s (%s)", encode(t, got), encode(t, tt.want), tt.why)
			}
		})
	}
}

// TestDecodeGoesOn has a fault at every place and still finds the good values,
// each at its own index.
func TestDecodeGoesOn(t *testing.T) {
	const data = `{"version":"1","members":[
		{"name":5,"born":"Zebulon","home":1,"count":-1,"small":128,"Zebulon":{"Zebulon":null}},
		7,
		{"name":"kept","role":"Zebulon","steps":1.5,"seen":null,"name":"twice","roles":["child",null,"x"]}
	],"others":[null,{"big":1e3}],"when":[],"tags":{"a":1},"grid":[1,[true,2]],"a/b~c":false,"version":2}`
	var got record
	expect(t, decode(t, data, &got, wire.Limits{}), []fault{
		{"/version", wire.ErrType},
		{"/members/0/name", wire.ErrType},
		{"/members/0/born", errDay},
		{"/members/0/home", wire.ErrType},
		{"/members/0/count", wire.ErrNumber},
		{"/members/0/small", wire.ErrNumber},
		{"/members/0", wire.ErrUnknownKey},
		{"/members/1", wire.ErrType},
		{"/members/2/role", errRole},
		{"/members/2/steps", wire.ErrNumber},
		{"/members/2/seen", wire.ErrNull},
		{"/members/2/name", wire.ErrDuplicateKey},
		{"/members/2/roles/1", wire.ErrNull},
		{"/members/2/roles/2", errRole},
		{"/others/0", wire.ErrNull},
		{"/others/1/big", wire.ErrNumber},
		{"/when", wire.ErrType},
		{"/tags", wire.ErrType},
		{"/grid/0", wire.ErrType},
		{"/grid/1/0", wire.ErrType},
		{"/a~1b~0c", wire.ErrType},
		{"/version", wire.ErrDuplicateKey},
	})
	want := record{
		Members: []member{{}, {}, {Name: "kept", Roles: []role{2, 0, 0}}},
		Others:  []*member{nil, {}},
		Grid:    [][]int{nil, {0, 2}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("faulty values did not stay zero, or good ones were lost: %+v", got)
	}
}

func TestDecodeSaysWhatItWants(t *testing.T) {
	for _, tt := range []struct{ name, why, data, want string }{
		{"object", "a list of members needs objects", `{"members":["x"]}`, "want an object"},
		{"list", "one member is still a list", `{"members":{}}`, "want a list"},
		{"text", "a name is text", `{"tags":[1]}`, "want text"},
		{"vocabulary", "so is a word of a vocabulary", `{"members":[{"role":2}]}`, "want text"},
		{"number", "digits in quotes are no number", `{"version":"2"}`, "want a whole number"},
		{"bool", "1 is not true", `{"members":[{"home":1}]}`, "want true or false"},
		{"syntax", "the line is where to look", "{\n \"version\": x}", "line 2, byte 13"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := decode(t, tt.data, &record{}, wire.Limits{})
			if len(got) != 1 || !strings.Contains(got[0].err.Error(), tt.want) {
				t.Errorf("got %v, want %q (%s)", got, tt.want, tt.why)
			}
		})
	}
}

func TestDecodeTargets(t *testing.T) {
	var nilRecord *record
	var number int
	for _, tt := range []struct {
		name, why string
		dst       any
	}{
		{"nil", "nothing to fill", nil},
		{"struct", "a copy could be filled, but not seen", record{}},
		{"nil pointer", "points to nothing", nilRecord},
		{"pointer to number", "a document is an object", &number},
		{"pointer to pointer", "a document is an object", &nilRecord},
	} {
		t.Run(tt.name, func(t *testing.T) {
			expect(t, decode(t, `{"version":1}`, tt.dst, wire.Limits{}), []fault{{"", wire.ErrType}})
		})
	}
	wire.Decode([]byte(`{"x":}`), &record{}, wire.Limits{Faults: 1}, nil) // a nil report is no panic
}

func TestDecodeUnsupported(t *testing.T) {
	var v struct {
		Float float32        `json:"float"`
		Map   map[string]int `json:"map"`
		Any   any            `json:"any"`
		Array [2]int         `json:"array"`
		Far   **int          `json:"far"`
		Own   ownJSON        `json:"own"`
		Good  int            `json:"good"`
	}
	const data = `{"float":1,"map":{},"any":[[]],"array":[],"far":1,"own":{"x":1},"good":1}`
	var want []fault
	for _, p := range []string{"/float", "/map", "/any", "/array", "/far", "/own"} {
		want = append(want, fault{p, wire.ErrUnsupported})
	}
	expect(t, decode(t, data, &v, wire.Limits{}), want)
	if v.Good != 1 {
		t.Error("an unsupported field took the next one with it")
	}
}

func TestDecodeFloats(t *testing.T) {
	for _, tt := range []struct {
		name, why, data string
		want            float64
		err             error
	}{
		{"half", "a cut-off between two scores", `27.5`, 27.5, nil},
		{"nearest", "as strconv reads it", `51.92`, 51.92, nil},
		{"whole", "no fraction needed", `-47`, -47, nil},
		{"exponent", "JSON has them", `1e3`, 1000, nil},
		{"minus nought", "one nought only", `-0.0`, 0, nil},
		{"too large", "never infinite", `1e999`, 0, wire.ErrFloat},
		{"too small", "the nearest is 0", `1e-999`, 0, nil},
		{"too long", "what it costs is bounded", `0.` + strings.Repeat("1", 500), 0, wire.ErrFloat},
		{"text", "a number is none in quotes", `"1"`, 0, wire.ErrType},
		{"null", "no answer", `null`, 0, wire.ErrNull},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got struct {
				F float64 `json:"f"`
			}
			var want []fault
			if tt.err != nil {
				want = []fault{{"/f", tt.err}}
			}
			expect(t, decode(t, `{"f":`+tt.data+`}`, &got, wire.Limits{}), want)
			if got.F != tt.want || math.Signbit(got.F) != (tt.want < 0) {
				t.Errorf("got %v (%s)", got.F, tt.why)
			}
		})
	}
}

func TestDecodeMarkedFieldsBeforeText(t *testing.T) {
	var v struct {
		B bothWays `json:"b"`
	}
	expect(t, decode(t, `{"b":{"a":1}}`, &v, wire.Limits{}), nil)
	if v.B.A != 1 {
		t.Error("not read field by field")
	}
}

// TestOneNameTwice has a type that vet would refuse, so it is made here.
func TestOneNameTwice(t *testing.T) {
	typ := reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: reflect.TypeFor[int](), Tag: `json:"a"`},
		{Name: "B", Type: reflect.TypeFor[int](), Tag: `json:"a"`},
	})
	expect(t, decode(t, `{"a":1}`, reflect.New(typ).Interface(), wire.Limits{}), []fault{{"", wire.ErrUnsupported}})
	if _, err := wire.Encode(reflect.Zero(typ).Interface()); !errors.Is(err, wire.ErrUnsupported) {
		t.Errorf("got %v", err)
	}
}

func TestLimits(t *testing.T) {
	deep := func(n int) string {
		return `{"when":` + strings.Repeat(`{"not":`, n-2) + `{}` + strings.Repeat(`}`, n-2) + `}`
	}
	for _, tt := range []struct {
		name, why, data string
		lim             wire.Limits
		want            []fault
	}{
		{"bytes", "the bound is in it", `{}`, wire.Limits{Bytes: 2}, nil},
		{"bytes passed", "nothing is parsed, not even the syntax", `{"x`, wire.Limits{Bytes: 2}, []fault{{"", wire.ErrTooLarge}}},
		{"depth", "the bound is in it", deep(5), wire.Limits{Depth: 5}, nil},
		{"depth passed", "located as deep as was read", deep(5), wire.Limits{Depth: 4}, []fault{{"/when/not/not/not", wire.ErrTooDeep}}},
		{"breadth", "depth is given back, of empty and full, kept and skipped", `{"grid":[` + strings.Repeat(`[],[1],`, 40) + `[]],"x":[` + strings.Repeat(`[],{},[1],{"a":1},`, 40) + `[]]}`, wire.Limits{Depth: 3}, []fault{{"", wire.ErrUnknownKey}}},
		{"default depth", "32 levels", deep(32), wire.Limits{}, nil},
		{"default depth passed", "33 levels", deep(33), wire.Limits{}, []fault{{"/when" + strings.Repeat("/not", 31), wire.ErrTooDeep}}},
		{"negative is default", "no limit is switched off by accident", deep(32), wire.Limits{Depth: -1, Bytes: -1, List: -1, Text: -1, Faults: -1}, nil},
		{"largest depth", "what can be decoded can be encoded", deep(64), wire.Limits{Depth: 1 << 40}, nil},
		{"no depth past it", "recursion is bounded whatever the caller says", deep(65), wire.Limits{Depth: 1 << 40}, []fault{{"/when" + strings.Repeat("/not", 63), wire.ErrTooDeep}}},
		{"list", "the bound is in it", `{"tags":["a","b"]}`, wire.Limits{List: 2}, nil},
		{"list passed", "once, and what is past is not looked into", `{"tags":["a",1,"c",null,{"a":[]}],"x":0}`, wire.Limits{List: 2}, []fault{{"/tags/1", wire.ErrType}, {"/tags", wire.ErrTooLong}, {"", wire.ErrUnknownKey}}},
		{"list passed, syntax", "what is past has to be JSON still", `{"tags":["a","b","c",nul]}`, wire.Limits{List: 2}, []fault{{"/tags", wire.ErrTooLong}, {"/tags", wire.ErrSyntax}}},
		{"text", "bytes, escapes resolved", `{"tags":["\u0061\u00e9"]}`, wire.Limits{Text: 3}, nil},
		{"text passed", "bytes and not characters", `{"tags":["éé","abc"]}`, wire.Limits{Text: 3}, []fault{{"/tags/0", wire.ErrTooLong}}},
		{"text type passed", "before the type sees it", `{"members":[{"role":"childe"}]}`, wire.Limits{Text: 5}, []fault{{"/members/0/role", wire.ErrTooLong}}},
		{"faults", "the bound is in it", `{"a":0,"b":0}`, wire.Limits{Faults: 2}, []fault{{"", wire.ErrUnknownKey}, {"", wire.ErrUnknownKey}}},
		{"faults passed", "the rest is counted, syntax too", `{"tags":[1,2,3,4,`, wire.Limits{Faults: 2}, []fault{{"/tags/0", wire.ErrType}, {"/tags/1", wire.ErrType}, {"", wire.ErrTooMany}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var v record
			expect(t, decode(t, tt.data, &v, tt.lim), tt.want)
			if tt.lim.List > 0 && len(v.Tags) > tt.lim.List {
				t.Errorf("kept %d elements", len(v.Tags))
			}
		})
	}
}

func TestTooManySaysHowMany(t *testing.T) {
	got := decode(t, `{"tags":[1,2,3,4,5]}`, &record{}, wire.Limits{Faults: 2})
	if last := got[len(got)-1].err; !strings.HasSuffix(last.Error(), ": 3 more") {
		t.Errorf("got %v", last)
	}
	// Equal unknown keys past the cap are not remembered, and count the same.
	got = decode(t, `{"a":1,"b":1,"b":1,"c":1,"c":1}`, &record{}, wire.Limits{Faults: 1})
	if last := got[len(got)-1].err; !strings.HasSuffix(last.Error(), ": 4 more") {
		t.Errorf("got %v", last)
	}
}

func TestSentinelsAreDistinct(t *testing.T) {
	all := []error{
		wire.ErrSyntax, wire.ErrTrailing, wire.ErrUTF8, wire.ErrTooLarge, wire.ErrTooDeep, wire.ErrTooLong, wire.ErrNull,
		wire.ErrType, wire.ErrNumber, wire.ErrUnknownKey, wire.ErrDuplicateKey, wire.ErrTooMany, wire.ErrUnsupported,
	}
	for i, a := range all {
		for j, b := range all {
			if errors.Is(a, b) != (i == j) || (a.Error() == b.Error()) != (i == j) {
				t.Errorf("%v and %v", a, b)
			}
		}
	}
}
