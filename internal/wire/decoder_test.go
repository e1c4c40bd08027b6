package wire_test

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"unsafe"

	"github.com/kithcare/kith/internal/wire"
)

// TestNothingShinesThrough decodes every pair of hostile documents with one Decoder,
// into one value and into two: the second is read as if it were alone.
func TestNothingShinesThrough(t *testing.T) {
	docs := append(odd(),
		`{"all":[{"int":1,"text":"a","ins":[{"a":"x","b":1,"c":["p","q"]}],"oInt":5,"grid":[["soft","loud"]]},{"oIns":[{"b":7}]}]}`,
		`{"all":[{},{},{"all":[{},{}]}],"ins":[{},{},{}],"oIns":[{},{},{}],"grid":[[],[],["soft"]],"oInts":[]}`,
		`{"ins":[{"c":[]},{"c":[1,2]},{"b":null}],"spreads":["a b c d"],"days":["x","y"],"oIns":[{"b":"x"},{"a":1}]}`,
		`{"ins":[{"a":"x"},{"c":["a","b"`, `{"all":[{"ins":[{"c":["a"]}]`, `{"oInt":`, `[`, ``,
	)
	for _, first := range docs {
		for _, second := range docs {
			var d wire.Decoder
			var dirty, other every
			d.Decode([]byte(first), &dirty, wire.Limits{}, nil)
			sameAsFirst(t, &d, &dirty, []byte(second), wire.Limits{})
			sameAsFirst(t, &d, &other, []byte(first), wire.Limits{})
		}
	}
}

// TestTextsStay keeps strings of one document while others are read, from a buffer
// that is written over.
func TestTextsStay(t *testing.T) {
	var d wire.Decoder
	var v every
	var kept, want []string
	buffer := make([]byte, 0, 4096)
	for i := range 2_000 {
		text := strings.Repeat(fmt.Sprint("t", i%700), 1+i%60)
		buffer = append(buffer[:0], `{"texts":["`+text+`","é","\u0041"],"oText":"`+text+`"}`...)
		d.Decode(buffer, &v, wire.Limits{}, func(p string, err error) { t.Fatal(p, err) })
		kept, want = append(kept, string(v.Texts[0]), *v.OText), append(want, text, text)
	}
	clear(buffer[:cap(buffer)])
	runtime.GC()
	for i := range kept {
		if kept[i] != want[i] {
			t.Fatalf("a text changed after it was read: %q to %q", want[i], kept[i])
		}
	}
}

// TestTextsDoNotHoldTheDocument: short texts share small memory of their own.
func TestTextsDoNotHoldTheDocument(t *testing.T) {
	data := []byte(`{"texts":["a","` + strings.Repeat("b", 300) + `"]}`)
	first, last := uintptr(unsafe.Pointer(&data[0])), uintptr(unsafe.Pointer(&data[len(data)-1]))
	var v every
	wire.Decode(data, &v, wire.Limits{}, nil)
	for _, text := range v.Texts {
		if at := uintptr(unsafe.Pointer(unsafe.StringData(string(text)))); at >= first && at <= last {
			t.Error("a text is part of the document")
		}
	}
}

// TestSteadyStateAllocatesNothing: once documents of the kind were read, memory is
// only taken for texts that are not known yet.
func TestSteadyStateAllocatesNothing(t *testing.T) {
	docs := make([][]byte, 8)
	for i := range docs {
		docs[i] = fmt.Appendf(nil, `{"all":[{"ins":[{"a":"m%d","b":%d,"c":["x","y"]},{}],"oInt":3},{}],"tones":["soft","loud"],"oIn":{"b":1},"day":"2001-02-03","float":1.5,"wide":{"F00":1}}`, i, i)
	}
	var d wire.Decoder
	var v every
	fail := func(p string, err error) { t.Error(p, err) }
	i := 0
	read := func() {
		d.Decode(docs[i%len(docs)], &v, wire.Limits{}, fail)
		i++
	}
	for range 2 * len(docs) {
		read()
	}
	perDay := testing.AllocsPerRun(100, func() { _ = (&day{}).UnmarshalText([]byte("2001-02-03")) }) // the type's own
	if got := testing.AllocsPerRun(100, read); got > perDay {
		t.Errorf("%v allocations for a document, of which %v are its day's own", got, perDay)
	}
}

// TestLargeDocumentsAreLetGo: the memory that one large document took is not kept.
func TestLargeDocumentsAreLetGo(t *testing.T) {
	var d wire.Decoder
	var v every
	d.Decode([]byte(`{"ins":[`+strings.Repeat(`{"a":"x"},`, 9_000)+`{}],"text":"`+strings.Repeat(" ", 4_000)+`"}`+strings.Repeat(" ", 200_000)), &v, wire.Limits{}, nil)
	large := reflect.ValueOf(v.Ins).Pointer()
	d.Decode([]byte(`{"ins":[{}]}`), &v, wire.Limits{}, nil)
	if reflect.ValueOf(v.Ins).Pointer() == large || cap(v.Ins) > 100 {
		t.Error("a small list stands in the memory of a large one")
	}
}

// TestDecoderAfterPanic: a report that panics leaves nothing half read behind.
func TestDecoderAfterPanic(t *testing.T) {
	var d wire.Decoder
	var v every
	for range 3 {
		func() {
			defer func() { _ = recover() }()
			d.Decode([]byte(`{"ins":[{"a":"x","b":1,"c":["y"]},{"a":1}]}`), &v, wire.Limits{}, func(string, error) { panic("as told") })
		}()
		sameAsFirst(t, &d, &v, []byte(`{"ins":[{},{}],"oInt":1}`), wire.Limits{})
	}
}

// TestDecoderOfSeveralTypes: a Decoder takes whatever it is given next.
func TestDecoderOfSeveralTypes(t *testing.T) {
	var d wire.Decoder
	var a every
	var b record
	for range 3 {
		sameAsFirst(t, &d, &a, []byte(`{"ins":[{"a":"x","b":1}],"oInt":1}`), wire.Limits{})
		sameAsFirst(t, &d, &b, []byte(`{"members":[{"name":"x","steps":4}],"list":["a"]}`), wire.Limits{})
	}
}
