package carepath

// cellOracle is the definition that decisions are compared with.
type cellOracle interface {
	// ends are the terminals that the completions of a box end in.
	ends(cellBox) cellEnds
	// asks are the facts of which some completion of the others exists where the
	// answer changes the terminal, by number.
	asks(cellBox) uint64
}

// cellEnds is a set of terminals: 1 not met, 2 the source is silent, 4 met.
type cellEnds uint8

const (
	endsUnmet  cellEnds = 1
	endsSilent cellEnds = 2
	endsMet    cellEnds = 4
)

func (e cellEnds) outcome() Outcome {
	switch e {
	case endsMet:
		return OutcomeEligible
	case endsUnmet:
		return OutcomeNotEligible
	default:
		return OutcomeUnknown
	}
}

// cellCount counts: each completion is looked at by itself, and boxes are put
// together from smaller ones, so that none is looked at twice.
type cellCount struct {
	*cellRule
	endsOf map[uint64]cellEnds
	asksOf map[uint64]uint64
}

func newCellCount(s *cellRule) *cellCount {
	return &cellCount{s, map[uint64]cellEnds{}, map[uint64]uint64{}}
}

// key numbers boxes; a stretch that has more than fit is too large to count.
func (l *cellCount) key(x cellBox) (key uint64) {
	for i, c := range x {
		n := uint64(len(l.facts[i].cells))
		key = key*n*n + uint64(c.first)*n + uint64(c.last)
	}
	return key
}

// open is the first fact of a box in more than one cell other than some fact,
// or -1.
func (x cellBox) open(except int) int {
	for i, c := range x {
		if i != except && !c.single() {
			return i
		}
	}
	return -1
}

// halves are a box with one fact in its first cell, and in the others.
func (x cellBox) halves(fact int) (cellBox, cellBox) {
	c := x[fact]
	return x.in(fact, cellSpan{c.first, c.first}), x.in(fact, cellSpan{c.first + 1, c.last})
}

func (l *cellCount) ends(x cellBox) cellEnds {
	key := l.key(x)
	known, ok := l.endsOf[key]
	if ok {
		return known
	}
	if i := x.open(-1); i >= 0 {
		one, rest := x.halves(i)
		known = l.ends(one) | l.ends(rest)
	} else {
		known = 1 << truth(l.when, l.values(x))
	}
	l.endsOf[key] = known
	return known
}

func (l *cellCount) values(x cellBox) map[FactID]int {
	out := map[FactID]int{}
	for i, f := range l.facts {
		out[f.ID] = f.cells[x[i].first][0]
	}
	return out
}

// asks rests on this: with all others in one cell, a fact matters if its cells
// end in different terminals; else it matters if it does in either half of some
// other fact.
func (l *cellCount) asks(x cellBox) (asks uint64) {
	key := l.key(x)
	if known, ok := l.asksOf[key]; ok {
		return known
	}
	first := x.open(-1)
	if first < 0 {
		return 0
	}
	if second := x.open(first); second < 0 {
		if e := l.ends(x); e&(e-1) != 0 {
			asks = 1 << first
		}
	} else {
		one, rest := x.halves(first)
		asks = (l.asks(one) | l.asks(rest)) &^ (1 << first)
		one, rest = x.halves(second)
		asks |= (l.asks(one) | l.asks(rest)) & (1 << first)
	}
	l.asksOf[key] = asks
	return asks
}
