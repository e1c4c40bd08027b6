package main

// pair is two contenders that are compared, and what is wanted of their ratio: the
// figures are binding, from the project's plan for speed.
type pair struct {
	name       string
	ours, peer string // contenders
	// most is a ratio of ours to the peer, which should be small; others are of the
	// peer to ours and should be great.
	most  bool
	gated bool
	gate  float64
	aim   float64
}

// pairsTable is every ratio, in the order in which they are printed.
var pairsTable = [...]pair{
	{name: "cel-go ÷ ours: outcome", ours: "12 rules, outcome: ours", peer: "12 rules: cel-patterns", gated: true, gate: 30, aim: 60},
	{name: "cel-go ÷ ours: explained", ours: "12 rules, explained: ours", peer: "12 rules: cel-patterns", gated: true, gate: 10, aim: 25},
	{name: "  cel-go's ask set read as a list", ours: "12 rules, explained: ours", peer: "12 rules: cel-patterns, asks"},
	{name: "  that, and our effects and reasons", ours: "12 rules, read: ours", peer: "12 rules: cel-patterns, asks"},
	{name: "  cel-go by values ÷ ours: outcome", ours: "12 rules, outcome: ours", peer: "12 rules: cel-values"},
	{name: "  all rules: cel-go ÷ ours: outcome", ours: "all rules, outcome: ours", peer: "all rules: cel-patterns"},
	{name: "  all rules: explained, ask set read", ours: "all rules, explained: ours", peer: "all rules: cel-patterns, asks"},
	{name: "  ours ÷ hand-written: outcome", ours: "12 rules, outcome: ours", peer: "12 rules, outcome: table", most: true},
	{name: "  ours ÷ hand-written: explained", ours: "12 rules, explained: ours", peer: "12 rules, explained: table", most: true},
	{name: "score: ours ÷ hand-written", ours: "score: ours", peer: "score: hand, codes", most: true, gated: true, gate: 2, aim: 1.3},
	{name: "  the loop over cells", ours: "score: ours", peer: "score: hand, cells", most: true},
	{name: "decode: encoding/json ÷ ours", ours: "decode: ours", peer: "decode: encoding/json", gated: true, gate: 1, aim: 4},
	{name: "  json v2 ÷ ours", ours: "decode: ours", peer: "decode: json v2"},
	{name: "pipeline: ours ÷ encoding/json decode", ours: "pipeline: ours", peer: "decode: encoding/json", most: true, gated: true, gate: 1.5, aim: 0.35},
	{name: "  all rules: ours ÷ encoding/json decode", ours: "pipeline: whole rulebook", peer: "decode: encoding/json", most: true},
	{name: "  peers' pipeline ÷ ours", ours: "pipeline: ours", peer: "pipeline: peers"},
}

// steepest is how steeply a cost may grow with its size: linear, and a quarter of a
// power for caches that no longer hold it. A gate of our own.
const steepest = 1.25

// steadyNames are what must allocate nothing once it is warm.
var steadyNames = [...]string{"12 rules, outcome: ours", "12 rules, explained: ours", "all rules, explained: ours", "decider", "score: ours"}

// Line is a line of the table. Its zero value is an empty one.
type Line struct {
	name       string
	got        float64
	most       bool
	gated      bool
	gate, aim  float64
	aimed      bool
	ours, peer float64 // nanoseconds an item; 0 where there is none
	allocs     float64 // of ours, an item; below 0 where nobody counted
}

// missed reports whether there is a gate that is not met.
func (l *Line) missed() bool { return l.gated && !l.reaches(l.gate) }

// reaches is false of what is not a number.
func (l *Line) reaches(bound float64) bool {
	if l.most {
		return l.got <= bound
	}
	return l.got >= bound
}

// lines puts what was measured beside what is wanted.
func lines(times map[string]Timing, allocs map[string]float64, sizes []Sizes) []Line {
	var out []Line
	for _, p := range pairsTable {
		ours, peer := times[p.ours], times[p.peer]
		l := Line{
			name: p.name, got: peer.over(ours), most: p.most, gated: p.gated, gate: p.gate, aim: p.aim, aimed: p.gated,
			ours: ours.item(), peer: peer.item(), allocs: allocs[p.ours],
		}
		if p.most {
			l.got = ours.over(peer)
		}
		out = append(out, l)
	}
	for _, name := range steadyNames {
		n := allocs[name]
		out = append(out, Line{
			name: "allocations: " + name, got: n, most: true, gated: true, aimed: true, ours: times[name].item(), allocs: n,
		})
	}
	for i := range sizes {
		out = append(out, Line{
			name: "slope: " + sizes[i].name, got: sizes[i].slope(times), most: true, gated: true, gate: steepest, allocs: -1,
		})
	}
	return out
}
