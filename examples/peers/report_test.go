package main

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"time"
)

func TestOverTakesTheChunksThatBothHaveDone(t *testing.T) {
	a := Timing{[]time.Duration{10, 20, 3000}, []int{1, 1, 1}}
	b := Timing{[]time.Duration{5, 10}, []int{2, 3}}
	if got := a.over(b); got != 2 {
		t.Errorf("a is %v times b, want 2", got)
	}
	if got := b.over(a); got != 0.5 {
		t.Errorf("b is %v times a, want 0.5", got)
	}
	if got := b.item(); got != 3 {
		t.Errorf("an item of b takes %v ns, want 3", got)
	}
}

func TestSlope(t *testing.T) {
	sizes := []int{2, 4, 8, 16, 32}
	for _, row := range []struct {
		name, why string
		time      func(n float64) float64
		want      float64
	}{
		{"linear", "twice as much takes twice as long", func(n float64) float64 { return 70 * n }, 1},
		{"square", "each with each", func(n float64) float64 { return n * n }, 2},
		{"constant", "the size does not matter", func(float64) float64 { return 12 }, 0},
		{"root", "grows, but slowly", math.Sqrt, 0.5},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.why == "" {
				t.Fatal("say why")
			}
			times := make([]float64, len(sizes))
			for i, n := range sizes {
				times[i] = row.time(float64(n))
			}
			if got := Slope(sizes, times); math.Abs(got-row.want) > 1e-9 {
				t.Errorf("got %v, want %v", got, row.want)
			}
		})
	}
}

func TestMet(t *testing.T) {
	for _, row := range []struct {
		name, why string
		line      Line
		want      string
		missed    bool
	}{
		{"below", "less than the least", Line{got: 29.9, gated: true, gate: 30, aim: 60, aimed: true}, "MISSED", true},
		{"at the gate", "is enough", Line{got: 30, gated: true, gate: 30, aim: 60, aimed: true}, "gate", false},
		{"at the aim", "is all that is wanted", Line{got: 60, gated: true, gate: 30, aim: 60, aimed: true}, "aim", false},
		{"above the most", "more than the most", Line{got: 2.01, most: true, gated: true, gate: 2, aim: 1.3, aimed: true}, "MISSED", true},
		{"at the most", "is still allowed", Line{got: 2, most: true, gated: true, gate: 2, aim: 1.3, aimed: true}, "gate", false},
		{"at the lesser aim", "is all that is wanted", Line{got: 1.3, most: true, gated: true, gate: 2, aim: 1.3, aimed: true}, "aim", false},
		{"one allocation in many", "none is none", Line{got: 1e-5, most: true, gated: true, aimed: true}, "MISSED", true},
		{"none", "is none", Line{most: true, gated: true, aimed: true}, "aim", false},
		{"no number", "nothing was measured", Line{got: math.NaN(), most: true, gated: true, gate: 2}, "MISSED", true},
		{"no aim", "a gate alone", Line{got: 1, most: true, gated: true, gate: 1.25}, "gate", false},
		{"nothing asked", "it is only shown", Line{got: 1000, most: true}, "–", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if row.why == "" {
				t.Fatal("say why")
			}
			if row.line.met() != row.want || row.line.missed() != row.missed {
				t.Errorf("got %s, %v", row.line.met(), row.line.missed())
			}
		})
	}
}

func TestWrite(t *testing.T) {
	var out bytes.Buffer
	err := write(&out, []Line{
		{name: "one ÷ other", got: 35.58, gated: true, gate: 30, aim: 60, aimed: true, ours: 64.9, peer: 2312},
		{name: "  beside it", got: 0.47, most: true, ours: 120, peer: 1500, allocs: 0.001},
		{name: "slope", got: 1.3, most: true, gated: true, gate: 1.25, allocs: -1},
	}, []string{"a note", "another"})
	if err != nil {
		t.Fatal(err)
	}
	want := `
ratio        got   gate    aim   met     ours    peer    allocations of ours
one ÷ other  35.6  ≥ 30    ≥ 60  gate    65 ns   2.3 µs  0
  beside it  0.47  –       –     –       120 ns  1.5 µs  < 0.01
slope        1.3   ≤ 1.25  –     MISSED  –       –       –

a note
another
`
	if got := "\n" + out.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if write(broken{}, nil, nil) == nil {
		t.Error("nowhere to write, and no error")
	}
}

// Each ratio is of two who take part, and each gate is the one that was set.
func TestPairs(t *testing.T) {
	f := must2(newField(20))(t)
	there := map[string]bool{}
	for _, c := range f.everybody() {
		if there[c.name] {
			t.Errorf("%s: twice", c.name)
		}
		there[c.name] = true
	}
	for _, p := range pairsTable {
		if !there[p.ours] || !there[p.peer] {
			t.Errorf("%s: between people who are not there", p.name)
		}
		if p.gated == strings.HasPrefix(p.name, " ") || p.gated && (p.aim < p.gate) != p.most {
			t.Errorf("%s: its gate", p.name)
		}
	}
	counted := map[string]bool{}
	for _, c := range f.ours() {
		counted[c.name] = true
	}
	for _, name := range steadyNames {
		if !counted[name] || !there[name] {
			t.Errorf("%s: its allocations are not counted", name)
		}
	}
	for _, p := range pairsTable {
		if !counted[p.ours] {
			t.Errorf("%s: the allocations of ours are not counted", p.name)
		}
	}
}
