package carepath

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"
)

// What can be wrong with a decision, by the promise that it breaks.
const (
	faultShape    = "shape"    // none, several, or about somebody else
	faultSound    = "sound"    // settled, and some completion says otherwise
	faultComplete = "complete" // unknown, and all completions agree
	faultAsks     = "asks"     // a needless question, or one left out
	faultReasons  = "reasons"  // not sufficient, not minimal, or not what is known
)

// cellTally is what came of the cases of one stretch, by outcome and by fault. Of
// the cases drawn those that came up before are not tried again.
type cellTally struct {
	drawn, cases, none, silent int
	outcomes                   map[Outcome]int
	faults                     map[string]int
	first                      map[string]string // of each kind of fault
	seen                       map[string]bool
	key                        []byte
}

func newCellTally() *cellTally {
	return &cellTally{outcomes: map[Outcome]int{}, faults: map[string]int{}, first: map[string]string{}, seen: map[string]bool{}}
}

// again reports whether a box came up before on the same day with the same facts
// declined, and notes that it did now.
func (c *cellTally) again(x cellBox, declined uint64, day int) bool {
	c.key = binary.LittleEndian.AppendUint64(append(c.key[:0], byte(day)), declined)
	for _, s := range x {
		c.key = append(c.key, s.first, s.last)
	}
	if c.seen[string(c.key)] {
		return true
	}
	c.seen[string(c.key)] = true
	return false
}

// cellChecker holds the library's decisions to an oracle.
type cellChecker struct {
	*cellRig
	cellOracle
	*cellTally
	dependent bool
}

// check decides one box and notes what is wrong. Cases take turns: on the first
// day and on the last, and with other facts declined.
func (c *cellChecker) check(x cellBox) {
	declined, day := uint64(0), c.drawn&1
	if c.drawn%4 == 3 {
		declined = 0x9249249249249249 >> (c.drawn / 4 % 3) // every third fact
	}
	if c.drawn++; c.again(x, declined, day) {
		return
	}
	d, n := c.decide(x, declined, day)
	c.cases++
	if n == 0 && c.elsewhere(x) {
		c.none++
		return
	}
	if n != 1 || d.Rule != c.rule.ID || d.Subject != c.subject || c.elsewhere(x) {
		c.fault(faultShape, x, fmt.Sprintf("%d decisions", n))
		return
	}
	c.checkOutcome(x, d)
	c.checkAsks(x, d, declined)
	c.checkReasons(x, d)
}

func (c *cellChecker) fault(kind string, x cellBox, what string) {
	if c.faults[kind]++; c.faults[kind] == 1 {
		c.first[kind] = what + "; " + c.describe(x)
	}
}

// checkOutcome compares with all completions of the product. A rule marked
// dependent is held to the same: what it settles holds for those completions that
// can come about, though what it leaves unknown may be settled by them.
func (c *cellChecker) checkOutcome(x cellBox, d Decision) {
	ends := c.ends(x)
	c.outcomes[d.Outcome]++
	if d.Silent {
		c.silent++
	}
	switch want := ends.outcome(); {
	case d.Outcome != want && d.Outcome != OutcomeUnknown:
		c.fault(faultSound, x, fmt.Sprintf("%s, want %s", d.Outcome, want))
	case d.Outcome != want:
		c.fault(faultComplete, x, fmt.Sprintf("%s, want %s", d.Outcome, want))
	case d.Silent != (ends == endsSilent):
		c.fault(faultComplete, x, "says wrongly whether the source is silent")
	}
}

// checkAsks wants the ask set exactly, what was declined apart from the rest.
func (c *cellChecker) checkAsks(x cellBox, d Decision, declined uint64) {
	want := c.asks(x)
	asks, refused := c.places(d.Asks), c.places(d.Declined)
	if asks != want&^declined || refused != want&declined || len(d.NotApplicable) > 0 ||
		!slices.IsSorted(d.Asks) || !slices.IsSorted(d.Declined) {
		c.fault(faultAsks, x, fmt.Sprintf("asks %v and %v declined, want %v", d.Asks, d.Declined, c.ids(want)))
	}
}

func (s *cellRule) places(ids []FactID) (out uint64) {
	for _, id := range ids {
		out |= 1 << s.place(id)
	}
	return out
}

func (s *cellRule) ids(places uint64) (out []FactID) {
	for i, f := range s.facts {
		if places>>i&1 == 1 {
			out = append(out, f.ID)
		}
	}
	return out
}

// checkReasons wants reasons that force the outcome by their widest ranges, none
// of which can be left out though the others be as narrow as they are known, and
// none of which can be widened.
func (c *cellChecker) checkReasons(x cellBox, d Decision) {
	if d.Outcome == OutcomeUnknown {
		if len(d.Reasons) > 0 {
			c.fault(faultReasons, x, "reasons for what is unknown")
		}
		return
	}
	known, suffices := c.unknown(), c.unknown()
	var places []int
	for _, r := range d.Reasons {
		i := c.place(r.Fact)
		if i < 0 || slices.Contains(places, i) || r.Known != c.cellRule.facts[i].span(x[i]) {
			c.fault(faultReasons, x, fmt.Sprintf("%s is not what is known", r.Fact))
			return
		}
		wide, ok := c.cellRule.facts[i].cellsOf(r.Suffices)
		if !ok || wide.first > x[i].first || wide.last < x[i].last {
			c.fault(faultReasons, x, fmt.Sprintf("%s in %v is no range of cells round what is known", r.Fact, r.Suffices))
			return
		}
		known[i], suffices[i] = x[i], wide
		places = append(places, i)
	}
	if c.ends(suffices).outcome() != d.Outcome {
		c.fault(faultReasons, x, fmt.Sprintf("%s is not forced by %s", d.Outcome, c.describe(suffices)))
	}
	for _, i := range places {
		f := c.cellRule.facts[i]
		if c.ends(known.in(i, f.whole())).outcome() != OutcomeUnknown {
			c.fault(faultReasons, x, fmt.Sprintf("%s can be left out", f.ID))
		}
		for _, wider := range f.wider(suffices[i]) {
			if c.ends(suffices.in(i, wider)).outcome() != OutcomeUnknown {
				c.fault(faultReasons, x, fmt.Sprintf("%s in %v would do", f.ID, f.span(wider)))
			}
		}
	}
}

// wider are the cells with one more at either side.
func (f cellFact) wider(c cellSpan) (out []cellSpan) {
	if c.first > 0 {
		out = append(out, cellSpan{c.first - 1, c.last})
	}
	if c.last < f.whole().last {
		out = append(out, cellSpan{c.first, c.last + 1})
	}
	return out
}

// report prints the number of cases and fails on every kind of fault.
func (c *cellChecker) report(t *testing.T, how string) {
	t.Helper()
	note := ""
	if c.dependent {
		note = ", dependent"
	}
	t.Logf("%s: %d facts, %d cases, %d of them different, %s: %d eligible, %d not eligible, %d unknown (%d silent), %d elsewhere%s; %d not sound, %d not complete",
		c.name(), len(c.cellRule.facts), c.drawn, c.cases, how, c.outcomes[OutcomeEligible], c.outcomes[OutcomeNotEligible],
		c.outcomes[OutcomeUnknown], c.silent, c.none, note, c.faults[faultSound], c.faults[faultComplete])
	for _, kind := range []string{faultShape, faultSound, faultComplete, faultAsks, faultReasons} {
		if n := c.faults[kind]; n > 0 {
			t.Errorf("%s: %d of %d cases; the first: %s", kind, n, c.cases, c.first[kind])
		}
	}
	all := c.ends(c.unknown())
	for terminal, o := range map[cellEnds]Outcome{endsMet: OutcomeEligible, endsUnmet: OutcomeNotEligible} {
		elsewhere := o == OutcomeNotEligible && c.none > 0 // of another country it is no outcome
		if all&terminal != 0 && c.outcomes[o] == 0 && !elsewhere {
			t.Errorf("%s can be %s, and no case was: the cases test too little", c.name(), o)
		}
	}
}
