package carepath

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// knownSlowTable are the published rules whose order of questions is known to
// take longer than it should, with the cause. It is to stay empty.
var knownSlowTable = []struct {
	rule  RuleID
	cause string
}{}

// mostExcess is how many times the fewest questions possible the library's order
// may take on average.
const (
	mostExcess   = 1.15
	randomExcess = 1.03
)

// TestQuestionsComeNearTheFewest asks what the plan would ask first, of one rule
// and from nothing known, until it is settled, and compares the mean number of
// questions with that of the best decision tree, answers being uniform over the
// cells of each fact. Safety comes first whatever it costs, so that the tree
// which counts is the best of those that ask for danger, then for other safety,
// then for the rest; the best of all is printed beside it.
func TestQuestionsComeNearTheFewest(t *testing.T) {
	t.Parallel()
	asked, fewest, rules := 0.0, 0.0, 0
	for _, s := range publishedCells(t) {
		if len(s.facts) > cellCountedFacts || s.when.isZero() || !cellsInTime(s) {
			continue
		}
		got := questionsOf(t, s)
		t.Logf("%s: %d facts, %s", s.name(), len(s.facts), got)
		if got.first == 0 {
			continue // settled without a question
		}
		asked, fewest, rules = asked+got.asked, fewest+got.first, rules+1
		cause := slowFor(s.rule.ID)
		if slow := got.asked > mostExcess*got.first; cause == "" && slow {
			t.Errorf("%s takes %s: want at most %.2f times as many", s.name(), got, mostExcess)
		}
	}
	require.NotZero(t, rules, "no rule was small enough: the test tests nothing")
	t.Logf("all %d: %.3f questions on average, %.3f in the best tree, ratio %.4f",
		rules, asked/float64(rules), fewest/float64(rules), asked/fewest)
	require.LessOrEqual(t, asked, mostExcess*fewest, "over all rules")
}

// TestQuestionsComeNearTheFewestOfAnyRule does the same over random rules, whose
// facts repeat and differ in their number of values more than published ones do:
// there the order is held to on average.
func TestQuestionsComeNearTheFewestOfAnyRule(t *testing.T) {
	t.Parallel()
	book, err := NewRulebook(oneRule(Yes("a")), hostFacts())
	require.NoError(t, err)
	asked, fewest, worst := 0.0, 0.0, 1.0
	for seed := range uint64(300) {
		s := cellsOfRule(t, book, oneRule(anyCondition(seeded(seed), 3)).Rules[0])[0]
		if got := questionsOf(t, s); got.first > 0 {
			asked, fewest, worst = asked+got.asked, fewest+got.first, max(worst, got.asked/got.first)
		}
	}
	t.Logf("ratio %.4f on average, %.4f at worst", asked/fewest, worst)
	require.LessOrEqual(t, asked, randomExcess*fewest)
}

// TestNoRuleIsKnownToBeSlow keeps the ledger empty.
func TestNoRuleIsKnownToBeSlow(t *testing.T) {
	t.Parallel()
	for _, x := range knownSlowTable {
		t.Errorf("%s still takes too many questions: %s", x.rule, x.cause)
	}
}

// cellsInTime leaves out what is slow where each step is.
func cellsInTime(s *cellRule) bool {
	return !cellsInBrief && !testing.Short() || len(s.facts) <= 5
}

func slowFor(id RuleID) string {
	for _, x := range knownSlowTable {
		if x.rule == id {
			return x.cause
		}
	}
	return ""
}

// means are mean numbers of questions until a rule is settled.
type means struct {
	asked float64 // in the library's order
	first float64 // in the best tree that puts safety first
	best  float64 // in the best tree
}

func (m means) String() string {
	text := fmt.Sprintf("%.4f questions on average, %.4f in the best tree, ratio %.4f", m.asked, m.first, m.asked/m.first)
	if m.first > m.best {
		text += fmt.Sprintf(" (safety first: %.4f and %.4f without that)", m.best, m.asked/m.best)
	}
	return text
}

func questionsOf(t *testing.T, s *cellRule) means {
	t.Helper()
	w := &asker{t: t, cellRig: newCellRig(t, s), cellCount: newCellCount(s)}
	return means{
		asked: w.mean(w.unknown(), map[uint64]float64{}, w.next),
		first: w.mean(w.unknown(), map[uint64]float64{}, w.safest),
		best:  w.mean(w.unknown(), map[uint64]float64{}, w.any),
	}
}

// asker walks through what can be known while one fact after another is answered
// with one of its cells.
type asker struct {
	t *testing.T
	*cellRig
	*cellCount
}

func (w *asker) unknown() cellBox { return w.cellRig.unknown() }

// mean is the mean number of questions from a box on, of whatever is the best of
// what may be asked next in each.
func (w *asker) mean(x cellBox, known map[uint64]float64, next func(cellBox) []int) float64 {
	key := w.key(x)
	least, ok := known[key]
	if ok {
		return least
	}
	for n, fact := range next(x) {
		whole := x[fact]
		sum := 0.0
		for c := range whole.last + 1 {
			x[fact] = cellSpan{c, c}
			sum += w.mean(x, known, next)
		}
		x[fact] = whole
		if m := 1 + sum/float64(whole.last+1); n == 0 || m < least {
			least = m
		}
	}
	known[key] = least
	return least
}

// any are the facts that matter: to ask for another gains nothing.
func (w *asker) any(x cellBox) (out []int) {
	asks := w.asks(x)
	for i := range x {
		if asks>>i&1 == 1 {
			out = append(out, i)
		}
	}
	return out
}

// safest are the facts that matter, of danger if any is, else of other safety.
func (w *asker) safest(x cellBox) []int {
	out := w.any(x)
	if len(out) == 0 {
		return out
	}
	least := slices.MinFunc(out, func(i, j int) int { return w.urgency(i) - w.urgency(j) })
	return slices.DeleteFunc(out, func(i int) bool { return w.urgency(i) > w.urgency(least) })
}

func (w *asker) urgency(fact int) int {
	switch f := w.cellRig.cellRule.facts[fact]; {
	case f.ID == FactDanger:
		return 0
	case f.Safety:
		return 1
	default:
		return 2
	}
}

// next is the one fact that the plan would ask for, which matters, is as urgent
// as any that does, and is there as long as one does.
func (w *asker) next(x cellBox) []int {
	may, questions := w.safest(x), w.plan(x).Questions
	if len(may) == 0 {
		require.Empty(w.t, questions, "asks in vain: %s", w.describeBox(x))
		return nil
	}
	require.NotEmpty(w.t, questions, "asks nothing: %s", w.describeBox(x))
	fact := w.cellRig.place(questions[0].Fact)
	require.Contains(w.t, may, fact, "asks for %s first: %s", questions[0].Fact, w.describeBox(x))
	return []int{fact}
}

func (w *asker) describeBox(x cellBox) string { return w.cellRig.describe(x) }
