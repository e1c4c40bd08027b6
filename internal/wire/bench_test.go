package wire_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/kithcare/kith/internal/wire"
)

// twin is a document's type without Mark, which encoding/json would not write.
type twin struct {
	Version int          `json:"version"`
	Members []twinMember `json:"members"`
}

type twinMember struct {
	Name  string   `json:"name"`
	Role  role     `json:"role,omitzero"`
	Roles []role   `json:"roles,omitempty"`
	Steps *int     `json:"steps,omitempty"`
	Home  bool     `json:"home,omitzero"`
	Tags  []string `json:"tags,omitempty"`
}

// sample is about 4 KB.
func sample(b *testing.B) (v twin, doc []byte) {
	b.Helper()
	v.Version = 1
	for i := range 36 {
		v.Members = append(v.Members, twinMember{Name: "Somebody Fictional", Role: 2, Roles: []role{1, 3}, Steps: &i, Home: true, Tags: []string{"réseau", "neighbour"}})
	}
	doc = []byte(encode(b, v))
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	b.ResetTimer()
	return v, doc
}

func BenchmarkDecode(b *testing.B) {
	_, doc := sample(b)
	for b.Loop() {
		var v twin
		wire.Decode(doc, &v, wire.Limits{}, func(p string, err error) { b.Fatal(p, err) })
	}
}

func BenchmarkDecodeEncodingJSON(b *testing.B) {
	_, doc := sample(b)
	for b.Loop() {
		var v twin
		if err := json.Unmarshal(doc, &v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	v, _ := sample(b)
	for b.Loop() {
		if _, err := wire.Encode(&v); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodeEncodingJSON(b *testing.B) {
	v, _ := sample(b)
	for b.Loop() {
		if _, err := json.Marshal(&v); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHostile reads 4 MiB of faults and of nesting.
func BenchmarkHostile(b *testing.B) {
	for name, doc := range map[string]string{
		"nesting": strings.Repeat("[", 4<<20),
		"faults":  `{"tags":[` + strings.Repeat(`[1,1,1,1,1,1,1,1],`, 200_000) + `1]}`,
		"members": `{"members":[` + strings.Repeat(`{},`, 1_300_000) + `{}]}`,
		"unknown": `{` + strings.Repeat(`"":1,`, 800_000) + `"":1}`,
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			b.ReportAllocs()
			for b.Loop() {
				wire.Decode([]byte(doc), &record{}, wire.Limits{}, func(string, error) {})
			}
		})
	}
}
