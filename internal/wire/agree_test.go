package wire_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/kithcare/kith/internal/wire"
	"github.com/kithcare/kith/internal/wire/wiretest"
)

// tone is a vocabulary that lists its words, with everything that can be odd about
// it: one that is not read, one that is read as another, one that is not ASCII, and
// one that JSON has to escape.
type tone uint8

func (tone) Words() []string {
	return []string{"", "soft", "loud", "soft", "élevé", "a\"b", "very loud indeed"}
}

func (t *tone) UnmarshalText(text []byte) error {
	*t = 77 // half way
	i := slices.Index(t.Words(), string(text))
	if i <= 0 {
		return errRole
	}
	*t = tone(i)
	return nil
}

// spread has a pointer in it, and text methods.
type spread struct{ parts *[]string }

func (s *spread) UnmarshalText(text []byte) error {
	parts := strings.Split(string(text), " ")
	s.parts = &parts
	if len(parts) > 3 {
		return errDay
	}
	return nil
}

// every has a field for every op, alone, in a list and behind a pointer.
type every struct {
	Bool    bool       `json:"bool"`
	Int8    int8       `json:"int8"`
	Int16   int16      `json:"int16"`
	Int32   int32      `json:"int32"`
	Int64   int64      `json:"int64"`
	Int     int        `json:"int"`
	Uint8   uint8      `json:"uint8"`
	Uint16  uint16     `json:"uint16"`
	Uint32  uint32     `json:"uint32"`
	Uint64  uint64     `json:"uint64"`
	Uint    uint       `json:"uint"`
	Float   float64    `json:"float"`
	Text    string     `json:"text"`
	Tone    tone       `json:"tone"`
	Role    role       `json:"role"`
	Day     day        `json:"day"`
	Spread  spread     `json:"spread"`
	In      inner      `json:"in"`
	Bools   []bool     `json:"bools"`
	Ints    []int16    `json:"ints"`
	Bytes   []byte     `json:"bytes"`
	Floats  []float64  `json:"floats"`
	Texts   []name     `json:"texts"`
	Tones   []tone     `json:"tones"`
	Days    []day      `json:"days"`
	Spreads []spread   `json:"spreads"`
	Ins     []inner    `json:"ins"`
	Grid    [][]tone   `json:"grid"`
	Empty   []struct{} `json:"empty"`
	OBool   *bool      `json:"oBool"`
	OInt    *int       `json:"oInt"`
	OFloat  *float64   `json:"oFloat"`
	OText   *string    `json:"oText"`
	OTone   *tone      `json:"oTone"`
	ODay    *day       `json:"oDay"`
	OIn     *inner     `json:"oIn"`
	OInts   *[]int     `json:"oInts"`
	OIns    []*inner   `json:"oIns"`
	OTexts  []*string  `json:"oTexts"`
	Every   *every     `json:"every"`
	All     []every    `json:"all"`
	None    float32    `json:"none"`
	Any     any        `json:"any"`
	Odd     int        `json:"a/b~c"`
	Quote   int        `json:"é"`
	Member  member     `json:"member"`
	Record  record     `json:"record"`
	Wide    wide       `json:"wide"`
}

type inner struct {
	mark
	A string `json:"a"`
	B *int   `json:"b"`
	C []name `json:"c"`
}

// wide has several fields to a line, each named as in Go.
type wide struct {
	F00, F01, F02, F03, F04, F05, F06, F07, F08, F09 int8 `json:",omitempty"`
}

// fieldsOf is a struct of n fields of a type, named f0 to f(n-1).
func fieldsOf(n int, of reflect.Type) reflect.Type {
	fields := make([]reflect.StructField, n)
	for i := range fields {
		fields[i] = reflect.StructField{Name: fmt.Sprint("F", i), Type: of, Tag: reflect.StructTag(fmt.Sprintf(`json:"f%d"`, i))}
	}
	return reflect.StructOf(fields)
}

// told is a report as it can be compared.
type told struct{ pointer, text string }

func tell(to *[]told) func(string, error) {
	return func(pointer string, err error) { *to = append(*to, told{pointer, err.Error()}) }
}

// sameAsFirst decodes a document as the first decoder did, as Decode does and with a
// Decoder that has been used before, and fails where they differ.
func sameAsFirst(tb testing.TB, used *wire.Decoder, dirty any, data []byte, lim wire.Limits) {
	tb.Helper()
	typ := reflect.TypeOf(dirty).Elem()
	want, got := reflect.New(typ).Interface(), reflect.New(typ).Interface()
	var first, now, again []told
	wiretest.Decode(data, want, lim, tell(&first))
	wire.Decode(data, got, lim, tell(&now))
	used.Decode(data, dirty, lim, tell(&again))
	for name, faults := range map[string][]told{"Decode": now, "Decoder": again} {
		if !slices.Equal(first, faults) {
			tb.Fatalf("%s reports other faults in %.300q:\n%v\nthan at first:\n%v", name, data, faults, first)
		}
	}
	if !reflect.DeepEqual(want, got) {
		tb.Fatalf("Decode reads %.300q as\n%+v\nand not\n%+v", data, got, want)
	}
	if !reflect.DeepEqual(want, dirty) {
		tb.Fatalf("a Decoder that was used reads %.300q as\n%+v\nand not\n%+v", data, dirty, want)
	}
}

// odd are documents for every: ends of ranges, odd words, keys out of order.
func odd() []string {
	docs := []string{
		`{}`, `{"every":{"every":{"all":[{},{"in":{"a":"x","c":["y"]}}]}},"in":{"a":"z"}}`,
		`{"tone":"soft","tones":["loud","élevé","a\"b","","sof\u0074","very loud indeed","very loud indeep","\u0000"],"oTone":"loud","grid":[["soft"],[],["loud","x"]]}`,
		`{"tone":7,"oTone":null,"tones":[null,{"a":1},"soft"],"role":"child","day":"2001-02-03","days":["x","2001-02-03"]}`,
		`{"spread":"a b","spreads":["a","a b c d","b"],"empty":[{},{},{"a":1}],"bytes":[0,255,256,-0]}`,
		`{"oInts":[],"oIns":[null,{},{"b":1,"c":[]},7],"oTexts":["a",null,1,"b"],"oInt":1.5,"oText":5,"oDay":"x","oIn":[],"oBool":tru}`,
		`{ "int" : 1 , "bool" : true , "text" : "a" , "bool" : false , "int" : 2 , "x" : 1 , "x" : 2 }`,
		`{"float":1e5,"floats":[1,-0,0.1,1e999,-1E-999,12345678901234567890],"none":1,"any":{},"a/b~c":1,"\u00e9":2,"é":3}`,
		`{"int\ud800":1,"i\u006et":2,"\u0069nt\udc00x":3,"text":"a\ud800"}`, "{\"int\xff\":1,\"text\":\"\xff\"}",
		`{"wide":{"F00":1,"F09":2,"f00":3,"F05":200}}`, `{"text":"` + strings.Repeat("é", 100) + `","texts":["` + strings.Repeat("x", 200) + `"]}`,
		`{"int":"1","every":{"int":"1","ins":[{"a":1},{"b":"x"},5]},"all":[{"bool":1},{"all":[{"bool":1}]}]`,
	}
	for _, n := range []string{"0", "-0", "00", "1.0", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32768", "-32769", "65535", "65536", "2147483647", "2147483648", "-2147483649", "4294967295", "4294967296", "999999999999999999", "1000000000000000000", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "1e2", "-", "--1", "1a"} {
		doc := "{"
		for _, kind := range []string{"int8", "int16", "int32", "int64", "int", "uint8", "uint16", "uint32", "uint64", "uint", "float"} {
			doc += fmt.Sprintf("%q:%s,", kind, n)
		}
		docs = append(docs, doc+`"oInt":`+n+`}`)
	}
	return docs
}

// TestDecodersAgree holds the decoder against the first one: on what was written for
// it, and on random documents that a few bytes of are changed in.
func TestDecodersAgree(t *testing.T) {
	var used wire.Decoder
	var dirty every
	check := func(doc string) {
		t.Helper()
		for _, lim := range []wire.Limits{{}, {Bytes: 1 << 20, Depth: 4, List: 2, Text: 5, Faults: 3}} {
			sameAsFirst(t, &used, &dirty, []byte(doc), lim)
		}
	}
	for _, doc := range odd() {
		check(doc)
		for n := range len(doc) {
			check(doc[:n])
		}
	}
	for _, tt := range hostile() {
		check(tt.data)
		check(`{"record":` + tt.data + `}`)
	}
	g := newGenerator(5)
	for range 300 {
		doc := `{"all":[{"record":` + encode(t, g.record()) + `},{}],"member":` + encode(t, g.member()) + `,"in":{"a":"x"},"record":{}}`
		check(doc)
		for range 10 {
			check(g.spoil(doc))
		}
	}
}

// TestManyFieldsAgree has keys on both sides of the word of bits that notes them.
func TestManyFieldsAgree(t *testing.T) {
	for _, n := range []int{1, 63, 64, 65, 128, 129, 300} {
		var used wire.Decoder
		dirty := reflect.New(fieldsOf(n, reflect.TypeFor[*int]())).Interface()
		var doc strings.Builder
		for i := range 2 * n { // each twice, out of order, and one that is none
			fmt.Fprintf(&doc, `,"f%d":%d`, (i*7+n/2)%(n+1), i)
		}
		sameAsFirst(t, &used, dirty, []byte("{"+doc.String()[1:]+"}"), wire.Limits{})
		sameAsFirst(t, &used, dirty, []byte(`{"f0":1}`), wire.Limits{})
	}
}

// FuzzDecodersAgree looks for a document that the decoder reads otherwise than the
// first one did.
func FuzzDecodersAgree(f *testing.F) {
	for _, doc := range odd() {
		f.Add([]byte(doc), uint8(0))
	}
	for _, tt := range hostile() {
		if len(tt.data) < 1000 {
			f.Add([]byte(`{"record":`+tt.data+`}`), uint8(1))
		}
	}
	var used wire.Decoder
	var dirty every
	f.Fuzz(func(t *testing.T, data []byte, small uint8) {
		lim := wire.Limits{Faults: 20}
		if small%2 == 1 {
			lim = wire.Limits{Depth: 3, List: 2, Text: 6, Faults: 2}
		}
		sameAsFirst(t, &used, &dirty, data, lim)
	})
}
