package carepath

import (
	"slices"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// TestPromise02FamiliesAreDecidedExactly: over all generated families, what is
// settled holds for the completions of what is known, and where these are few
// what they all agree on is settled and nothing else is.
func TestPromise02FamiliesAreDecidedExactly(t *testing.T) {
	overFamilies(t).requireKept(t, 2, "all completions tried", "settled by sampled completions", "unknown by all completions of many",
		"silent", "dependent and settled")
}

// TestPromise04FamiliesAreAskedWhatSettles: over all generated families, an
// unknown asks for just what can still matter, or says that nothing can; what is
// settled asks nothing; nothing declined is asked, and safety comes first.
func TestPromise04FamiliesAreAskedWhatSettles(t *testing.T) {
	overFamilies(t).requireKept(t, 4, "asks held to all completions", "unknown", "settled", "declined", "not applicable",
		"plans with questions", "safety questions before others")
}

// cellTable evaluates a rule by its cells, from the rule as data.
type cellTable struct{ *cellSplit }

func newCellTable(s *cellRule) *cellTable { return &cellTable{newCellSplit(s)} }

// at is what a part comes to for one completion: 0 not met, 1 silent, 2 met.
func (p *cellPart) at(x []uint8) int {
	switch {
	case p.all != nil:
		out := 2
		for i := range p.all {
			out = min(out, p.all[i].at(x))
		}
		return out
	case p.any != nil:
		out := 0
		for i := range p.any {
			out = max(out, p.any[i].at(x))
		}
		return out
	case p.not != nil:
		return 2 - p.not.at(x)
	case p.fact < 0:
		return 1
	case p.met[x[p.fact]]:
		return 2
	default:
		return 0
	}
}

// covering are the cells that a span reaches into.
func (f cellFact) covering(span assessment.Span) cellSpan {
	low, high, known := span.Bounds()
	if !known {
		return f.whole()
	}
	first := slices.IndexFunc(f.cells, func(r [2]int) bool { return r[1] >= low })
	last := slices.IndexFunc(f.cells, func(r [2]int) bool { return r[1] >= high })
	return cellSpan{uint8(first), uint8(last)}
}

// read reads a fact from the record, past what the decider has read of it.
func (c *familyChecker) read(f *Fact, a About) assessment.Reading {
	k := factAbout{f.ID, f.about(a)}
	r, ok := c.known[k]
	if !ok {
		r = f.read(c.now, k.About)
		c.known[k] = r
	}
	return r
}

func aboutDecision(d *Decision) About {
	if d.Subject == d.Focal {
		return About{Focal: d.Focal}
	}
	return About{Member: d.Subject, Focal: d.Focal}
}

// box is what is known of the facts of a decision, and how many completions that
// leaves, no more than some.
func (c *familyChecker) box(s *cellTable, d *Decision, most int) (cellBox, int) {
	x, n := s.unknown(), 1
	for i := range s.facts {
		f := &s.facts[i]
		x[i] = f.covering(c.read(&f.Fact, aboutDecision(d)).Span)
		if n *= int(x[i].last-x[i].first) + 1; n > most {
			n = most + 1
		}
	}
	return x, n
}

const fewCompletions = 64

// exact holds one decision to the completions of what is known.
func (c *familyChecker) exact(d *Decision) {
	s := c.tables.stretch[c.record.Day][d.Rule]
	if s == nil {
		c.broken(2, "%s is decided on %s, when nothing of it is in force", d.Rule, c.record.Day)
		return
	}
	x, n := c.box(s, d, fewCompletions)
	switch {
	case n <= fewCompletions:
		c.count(2, "all completions tried")
		c.few(s, x, n, d)
	case d.Outcome != OutcomeUnknown:
		c.count(2, "settled by sampled completions")
		c.sampled(s, x, d)
	case c.pick(64) == 0:
		c.count(2, "unknown by all completions of many")
		if ends := s.ends(x); ends.outcome() != OutcomeUnknown || d.Silent != (ends == endsSilent) {
			c.broken(2, "%s for %s: %s, want %s; %s", d.Rule, d.Subject, d.Outcome, ends.outcome(), s.describe(x))
		}
		c.sameAsks(s, x, d, s.asks(x))
	}
	if d.Dependent && d.Outcome != OutcomeUnknown {
		c.count(2, "dependent and settled")
	}
}

func (c *familyChecker) sampled(s *cellTable, x cellBox, d *Decision) {
	one := make([]uint8, len(x))
	for range 12 {
		for i, in := range x {
			one[i] = in.first + uint8(c.pick(int(in.last-in.first)+1))
		}
		if ends := cellEnds(1) << s.root.at(one); ends.outcome() != d.Outcome {
			c.broken(2, "%s for %s: %s, and a completion is %s; %s", d.Rule, d.Subject, d.Outcome, ends.outcome(), s.describe(x))
			return
		}
	}
}

// few tries all completions: they are numbered, the first fact's cells slowest.
func (c *familyChecker) few(s *cellTable, x cellBox, n int, d *Decision) {
	var all [fewCompletions]int
	one, ends := make([]uint8, len(x)), cellEnds(0)
	for i := range n {
		rest := i
		for f := len(x) - 1; f >= 0; f-- {
			size := int(x[f].last-x[f].first) + 1
			one[f] = x[f].first + uint8(rest%size)
			rest /= size
		}
		all[i] = s.root.at(one)
		ends |= 1 << all[i]
	}
	if d.Outcome != ends.outcome() || d.Silent != (ends == endsSilent) {
		c.broken(2, "%s for %s: %s, silent %t, want %s; %s", d.Rule, d.Subject, d.Outcome, d.Silent, ends.outcome(), s.describe(x))
	}
	asks, stride := uint64(0), 1
	for f := len(x) - 1; f >= 0; f-- {
		size := int(x[f].last-x[f].first) + 1
		for i := range n {
			if all[i] != all[i-i/stride%size*stride] { // than with the fact in its first cell
				asks |= 1 << f
				break
			}
		}
		stride *= size
	}
	c.count(4, "asks held to all completions")
	c.sameAsks(s, x, d, asks)
}

// sameAsks wants all that can matter and nothing else to be asked, or listed as
// declined or as not applicable.
func (c *familyChecker) sameAsks(s *cellTable, x cellBox, d *Decision, want uint64) {
	got := s.places(d.Asks) | s.places(d.Declined) | s.places(d.NotApplicable)
	if got != want {
		c.broken(4, "%s for %s asks %v, declined %v, not applicable %v, want %v; %s",
			d.Rule, d.Subject, d.Asks, d.Declined, d.NotApplicable, s.ids(want), s.describe(x))
	}
}

// asksWhatSettles wants an unknown to say what would settle it.
func (c *familyChecker) asksWhatSettles(d *Decision) {
	open := len(d.Asks) + len(d.Declined) + len(d.NotApplicable)
	if d.Outcome != OutcomeUnknown {
		c.count(4, "settled")
		if open > 0 || d.Silent || len(d.Effects) > 0 {
			c.broken(4, "%s for %s is %s and asks %v", d.Rule, d.Subject, d.Outcome, d.Asks)
		}
		return
	}
	c.count(4, "unknown")
	if open == 0 != d.Silent {
		c.broken(4, "%s for %s is unknown and asks %v, silent %t", d.Rule, d.Subject, d.Asks, d.Silent)
	}
	if d.Silent {
		c.count(2, "silent")
	}
	for why, ids := range map[assessment.Absence][]FactID{
		assessment.AbsenceAskedDeclined: d.Declined, assessment.AbsenceNotApplicable: d.NotApplicable,
	} {
		for _, id := range ids {
			c.count(4, map[assessment.Absence]string{assessment.AbsenceAskedDeclined: "declined"}[why]+
				map[assessment.Absence]string{assessment.AbsenceNotApplicable: "not applicable"}[why])
			if c.read(c.book.facts[id], aboutDecision(d)).Absent != why {
				c.broken(4, "%s for %s says of %s what nobody said", d.Rule, d.Subject, id)
			}
		}
	}
	for _, id := range d.Asks {
		r := c.read(c.book.facts[id], aboutDecision(d))
		if _, exact := r.Span.Value(); exact || r.Absent == assessment.AbsenceAskedDeclined || r.Absent == assessment.AbsenceNotApplicable {
			c.broken(4, "%s for %s asks %s, which is answered or declined", d.Rule, d.Subject, id)
		}
	}
}
