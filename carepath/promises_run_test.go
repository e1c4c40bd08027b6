package carepath

import (
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// familiesToTry is over how many generated families the promises are tried:
// KITH_FAMILIES of them where that is set, which the CI does and what is
// published about the promises rests on.
func familiesToTry(t *testing.T) int {
	t.Helper()
	if text, ok := os.LookupEnv("KITH_FAMILIES"); ok {
		n, err := strconv.Atoi(text)
		require.NoError(t, err, "KITH_FAMILIES")
		require.Positive(t, n, "KITH_FAMILIES")
		return n
	}
	switch {
	case cellsInBrief:
		return 200
	case testing.Short():
		return 2000
	}
	return 5000
}

// familyRun is what came of one pass over the families: every promise is tried
// on each, so that reading and deciding it is paid for once.
type familyRun struct {
	families int
	tallies  map[promise]*promiseTally
	outcomes map[RuleID]map[Outcome]int
	scopes   map[Scope]map[Outcome]int
}

// promise is the number of one of the promises.
type promise int

// promiseTally counts, under a name each, what a promise was tried on, and keeps
// the first family that breaks it.
type promiseTally struct {
	cases  map[string]int
	faults int
	seed   uint64
	first  string
}

//nolint:gochecknoglobals // one pass for the tests of all promises
var familyRuns struct {
	sync.Mutex
	done *familyRun
}

// overFamilies is the pass, made when it is first asked for.
func overFamilies(t *testing.T) *familyRun {
	t.Helper()
	familyRuns.Lock()
	defer familyRuns.Unlock()
	if familyRuns.done == nil {
		familyRuns.done = runFamilies(t, familiesToTry(t))
	}
	return familyRuns.done
}

func newFamilyRun() *familyRun {
	return &familyRun{
		tallies:  map[promise]*promiseTally{},
		outcomes: map[RuleID]map[Outcome]int{}, scopes: map[Scope]map[Outcome]int{},
	}
}

// firstFamily is the seed to begin at, KITH_FIRST_FAMILY where it is set: so that a
// long run can be made in parts.
func firstFamily(t *testing.T) uint64 {
	t.Helper()
	text, ok := os.LookupEnv("KITH_FIRST_FAMILY")
	if !ok {
		return 0
	}
	n, err := strconv.ParseUint(text, 10, 32)
	require.NoError(t, err, "KITH_FIRST_FAMILY")
	return n
}

// runFamilies tries n seeds on as many goroutines as there are processors.
// Which of them takes which seed is of no consequence.
func runFamilies(t *testing.T, n int) *familyRun {
	t.Helper()
	book := published()
	require.NotEmpty(t, book.Rules(), "the published rulebook does not build")
	tables := newPromiseTables(t, book)
	first := firstFamily(t)
	var next atomic.Uint64
	next.Store(first)
	var wait sync.WaitGroup
	runs := make([]*familyRun, runtime.GOMAXPROCS(0))
	for i := range runs {
		runs[i] = newFamilyRun()
		wait.Add(1)
		go func() {
			defer wait.Done()
			c := newFamilyChecker(book, tables, runs[i])
			for seed := next.Add(1) - 1; seed < first+uint64(n); seed = next.Add(1) - 1 {
				c.family(seed)
			}
		}()
	}
	wait.Wait()
	all := newFamilyRun()
	for _, r := range runs {
		all.add(r)
	}
	return all
}

func (r *familyRun) add(o *familyRun) {
	r.families += o.families
	for p, from := range o.tallies {
		to := r.tally(p)
		for name, n := range from.cases {
			to.cases[name] += n
		}
		if from.faults > 0 && (to.faults == 0 || from.seed < to.seed) {
			to.seed, to.first = from.seed, from.first
		}
		to.faults += from.faults
	}
	addOutcomes(r.outcomes, o.outcomes)
	addOutcomes(r.scopes, o.scopes)
}

func addOutcomes[K comparable](to, from map[K]map[Outcome]int) {
	for k, all := range from {
		for o, n := range all {
			countOutcome(to, k, o, n)
		}
	}
}

func countOutcome[K comparable](to map[K]map[Outcome]int, k K, o Outcome, n int) {
	if to[k] == nil {
		to[k] = map[Outcome]int{}
	}
	to[k][o] += n
}

func (r *familyRun) tally(p promise) *promiseTally {
	if r.tallies[p] == nil {
		r.tallies[p] = &promiseTally{cases: map[string]int{}}
	}
	return r.tallies[p]
}

// fault notes that a family breaks a promise.
func (r *familyRun) fault(p promise, seed uint64, what string) {
	t := r.tally(p)
	if t.faults == 0 || seed < t.seed {
		t.seed, t.first = seed, what
	}
	t.faults++
}

// requireKept fails where a family breaks a promise, and where the families never
// came to what it is about: each of the cases named must have come about, but for
// a run in brief, whose families are too few for that.
func (r *familyRun) requireKept(t *testing.T, p promise, cases ...string) {
	t.Helper()
	got := r.tally(p)
	var counted []string
	for _, name := range slices.Sorted(maps.Keys(got.cases)) {
		counted = append(counted, fmt.Sprintf("%d %s", got.cases[name], name))
	}
	t.Logf("%d families: %s", r.families, strings.Join(counted, ", "))
	if got.faults > 0 {
		t.Errorf("promise %d is broken %d times; the first: family %d: %s", p, got.faults, got.seed, got.first)
	}
	for _, name := range cases {
		if got.cases[name] == 0 && !cellsInBrief {
			t.Errorf("promise %d: no family came to %q: the test tests nothing of it", p, name)
		}
	}
}

// familyChecker tries the promises on one family after another.
type familyChecker struct {
	*familyRun
	book   *Rulebook
	tables *promiseTables
	times  map[assessment.Day]map[RuleID]*Evaluator

	seed     uint64
	pick     chooser
	record   assessment.Record
	now      *assessment.Picture
	base     []Decision
	was      map[key]Outcome
	known    map[factAbout]assessment.Reading
	gatherer assessment.Gatherer // of changed records
	reader   readings
}

func newFamilyChecker(b *Rulebook, tables *promiseTables, run *familyRun) *familyChecker {
	c := &familyChecker{
		familyRun: run, book: b, tables: tables, times: map[assessment.Day]map[RuleID]*Evaluator{},
		was: map[key]Outcome{}, known: map[factAbout]assessment.Reading{},
	}
	for _, day := range familyDays() {
		c.times[day] = map[RuleID]*Evaluator{}
		for _, e := range b.Evaluators(day) {
			c.times[day][e.Rule()] = e
		}
	}
	return c
}

// familyDays are the days that families are seen on, the first most: on the other
// rules are in force that have ended since.
func familyDays() []assessment.Day {
	return []assessment.Day{testDay(), assessment.MustParseDay("2024-06-03")}
}

func (c *familyChecker) family(seed uint64) {
	c.families++
	c.seed, c.pick = seed, seeded(seed^0x5eed)
	c.record = newFamily(seeded(seed))
	if seed%8 == 7 {
		c.record = onDay(c.record, familyDays()[1])
	}
	c.now = assessment.Gather(c.record, c.record.Day)
	c.base = c.book.Decide(c.now)
	clear(c.was) // what was made room for once need not grow for each family
	clear(c.known)
	for i := range c.base {
		d := &c.base[i]
		c.was[key{d.Rule, d.Subject, d.Focal}] = d.Outcome
		countOutcome(c.outcomes, d.Rule, d.Outcome, 1)
		countOutcome(c.scopes, c.tables.rules[d.Rule].For, d.Outcome, 1)
		c.exact(d)
		c.asksWhatSettles(d)
		c.sourced(d)
	}
	c.offered()
	c.change()
	if seed%8 == 3 {
		c.plan()
	}
}

// change tries what is promised of changes, some on each family: each takes a
// copy of it and decides that too.
func (c *familyChecker) change() {
	switch c.seed / 8 % 2 {
	case 0:
		c.answering()
		c.forebears()
	default:
		c.richer()
		c.ownRight()
	}
	switch c.seed / 16 % 2 {
	case 0:
		c.noOneElsesNo()
	default:
		c.nothingCleared()
	}
}

func (c *familyChecker) count(p promise, name string) { c.tally(p).cases[name]++ }

func (c *familyChecker) broken(p promise, format string, args ...any) {
	c.fault(p, c.seed, fmt.Sprintf(format, args...))
}

// outcomes decides a changed record: no more than outcomes, since most of what a
// promise says of a changed family is about those.
func (c *familyChecker) decide(r assessment.Record) map[key]Outcome {
	d := &c.reader
	d.look(c.book, c.gatherer.Gather(&r, r.Day))
	out := make(map[key]Outcome, len(c.was))
	var spans []assessment.Span
	for i := range c.book.def.Rules {
		rule := &c.book.def.Rules[i]
		e := c.times[r.Day][rule.ID]
		if e == nil || !rule.Applies.In(d.picture.Country()) {
			continue
		}
		for i := range d.among(rule.For) {
			a, ok := d.one(rule.For, i)
			if !ok {
				continue
			}
			spans = spans[:0]
			for _, id := range e.ids {
				spans = append(spans, d.read(c.book.facts[id], a).Span)
			}
			out[key{rule.ID, a.subject(), a.Focal}] = e.Outcome(spans)
		}
	}
	return out
}

// onDay is a record as it would have been on an earlier day: what was said later
// was said on that day.
func onDay(r assessment.Record, day assessment.Day) assessment.Record {
	r = copyRecord(r)
	r.HelpReceived, r.Facts = slices.Clone(r.HelpReceived), slices.Clone(r.Facts)
	r.Day = day
	back := func(s *assessment.Source) {
		if s.On.Compare(day) > 0 {
			s.On = day
		}
	}
	for i := range r.Ties {
		back(&r.Ties[i].Source)
	}
	for i := range r.Uses {
		back(&r.Uses[i].Source)
	}
	for i := range r.Impacts {
		back(&r.Impacts[i].Source)
	}
	for i := range r.Safety {
		s := &r.Safety[i]
		back(&s.Source)
		if s.Review.On.Compare(day) > 0 {
			s.Review.On = day
		}
	}
	for i := range r.Appraisals {
		back(&r.Appraisals[i].Source)
	}
	for i := range r.RoleOffers {
		back(&r.RoleOffers[i].Source)
	}
	for i := range r.HelpReceived {
		back(&r.HelpReceived[i].Source)
	}
	for i := range r.Facts {
		back(&r.Facts[i].Source)
	}
	return r
}

// promiseTables are what is worked out once of each rule.
type promiseTables struct {
	rules    map[RuleID]*Rule
	stretch  map[assessment.Day]map[RuleID]*cellTable
	gates    map[RuleID]map[FactID]bool // what about safety can close it
	couple   map[RuleID]bool            // looks at whether two are a couple
	kin      map[RuleID]bool            // looks at who is tied to whom, and how
	otherUse map[RuleID]bool            // looks at the use of others than its own people
}

func newPromiseTables(t *testing.T, b *Rulebook) *promiseTables {
	t.Helper()
	out := &promiseTables{
		rules: map[RuleID]*Rule{}, stretch: map[assessment.Day]map[RuleID]*cellTable{},
		gates: map[RuleID]map[FactID]bool{}, couple: map[RuleID]bool{}, kin: map[RuleID]bool{}, otherUse: map[RuleID]bool{},
	}
	for _, day := range familyDays() {
		out.stretch[day] = map[RuleID]*cellTable{}
	}
	for i := range b.def.Rules {
		r := &b.def.Rules[i]
		out.rules[r.ID] = r
		for _, id := range factsOf(*r) {
			f := b.facts[id]
			out.couple[r.ID] = out.couple[r.ID] || id == FactCouple
			out.kin[r.ID] = out.kin[r.ID] || f.readsAny("tie@", "ties@")
			out.otherUse[r.ID] = out.otherUse[r.ID] || f.readsAny("alcohol@any", "drugs@any")
		}
		out.gates[r.ID] = map[FactID]bool{}
		for _, c := range r.Requires {
			b.gates(c.When, true, out.gates[r.ID])
		}
		for _, c := range r.Excludes {
			b.gates(c.When, false, out.gates[r.ID])
		}
		all := cellsOfRule(t, b, *r)
		for _, day := range familyDays() {
			if s := stretchOn(all, r, day); s != nil && !s.when.isZero() {
				out.stretch[day][r.ID] = newCellTable(s)
			}
		}
	}
	return out
}

// stretchOn is the stretch of a rule that a day lies in, if it is in force then: the
// last that has begun, or the first, which nothing came before.
func stretchOn(all []*cellRule, r *Rule, day assessment.Day) *cellRule {
	if !cellInForce(r.Applies, day) {
		return nil
	}
	at := all[0]
	for _, s := range all {
		if s.days[0].Compare(day) <= 0 {
			at = s
		}
	}
	return at
}

// gates adds the facts about safety of which more can close a condition that is to
// hold, or is not to.
func (b *Rulebook) gates(c Condition, holds bool, to map[FactID]bool) {
	for _, part := range slices.Concat(c.All, c.Any) {
		b.gates(part, holds, to)
	}
	if c.Not != nil {
		b.gates(*c.Not, !holds, to)
	}
	if x := c.Test; x != nil && b.facts[x.Of].Safety && x.Of != FactJointSafe && (holds && x.Max != nil || !holds && x.Min != nil) {
		to[x.Of] = true
	}
}

func (f *Fact) readsAny(prefixes ...string) bool {
	return slices.ContainsFunc(f.Reads, func(read string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(read, p) })
	})
}
