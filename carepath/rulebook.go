package carepath

import (
	"errors"
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// What can be wrong with a rule.
var (
	// ErrNoSource says that something decides without a citation.
	ErrNoSource = errors.New("needs a citation, or the word policy with a reason")
	// ErrScope says that a fact is about people that the rule is not decided for.
	ErrScope = errors.New("is about other people than the rule is for")
	// ErrCapital says that recovery capital stands in a rule that is not about a
	// role: it would ration help (promise 5).
	ErrCapital = errors.New("is recovery capital, which only rules about roles may look at")
	// ErrPolarity says that more recovery capital would make an outcome worse.
	ErrPolarity = errors.New("lets more recovery capital make an outcome worse")
	// ErrHistory says that family history or an upbringing stands in a condition:
	// it would tell against somebody what others did (promise 7).
	ErrHistory = errors.New("is family history, which is recorded and shown and which no rule may look at")
	// ErrDates says that something ends before it begins.
	ErrDates = errors.New("ends before it begins")
	// ErrTooLarge says that a rule has too many cases to decide exactly.
	ErrTooLarge = errors.New("has too many cases to decide: put facts that are compared next to each other, or split it")
	// ErrRole says that a rule about a role names none, or another rule one.
	ErrRole = errors.New("want a role in a rule about one, and only there")
)

// Definition is a rulebook as data, as it is written to and read from JSON. The
// zero value has no rules and does not validate.
type Definition struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
	Rules   []Rule `json:"rules"`
}

// Rulebook is a set of rules that has been checked as a whole: it decides
// without errors, does not change, and is safe for concurrent use. Its zero
// value decides nothing.
type Rulebook struct {
	def      Definition
	facts    map[FactID]*Fact
	scopes   []Scope // of the facts, by their places
	compiled []compiledRule
}

// maxFaults is after how many the rest of a definition is not checked.
const maxFaults = 1000

// compiledRule is a rule with a diagram for each stretch of days in which the
// same of its criteria are in force.
type compiledRule struct {
	rule   Rule
	epochs []epoch
}

// epoch decides a rule from its first day on, until the next epoch's.
type epoch struct {
	from      assessment.Day
	facts     []*Fact
	diagram   *diagram.Diagram
	dependent bool
	empty     bool // no criterion is in force
	gated     bool // it looks at what is about safety
	checked   assessment.Checked
	cites     []assessment.Citation
	criteria  map[FactID][]string
}

// NewRulebook checks a definition against a vocabulary and makes it ready to
// decide. The error is [assessment.FieldErrors], with pointers into the definition
// and every fault at once. A rule that looks at facts which share an answer is
// no fault: its decisions are marked dependent, since they are sound but may
// stay unknown where a cleverer look would settle them.
func NewRulebook(d Definition, vocabulary []Fact) (*Rulebook, error) {
	var faults assessment.FieldErrors
	d = d.clone()
	b := &Rulebook{def: d, facts: make(map[FactID]*Fact, len(vocabulary))}
	for i := range vocabulary {
		f := vocabulary[i]
		path := "/facts/" + strconv.Itoa(i)
		f.check(path, &faults)
		if b.facts[f.ID] != nil {
			faults.Add(path+"/id", assessment.ErrTwice)
		}
		f.place = i
		b.facts[f.ID], b.scopes = &f, append(b.scopes, f.Scope)
	}
	b.checkHead(&faults)
	seen := map[RuleID]bool{}
	for i := range d.Rules {
		path := "/rules/" + strconv.Itoa(i)
		if len(faults) > maxFaults {
			faults.Add(path, assessment.ErrTooMany)
			break
		}
		if seen[d.Rules[i].ID] {
			faults.Add(path+"/id", assessment.ErrTwice)
		}
		seen[d.Rules[i].ID] = true
		before := len(faults)
		b.checkRule(path, &d.Rules[i], &faults)
		if len(faults) == before {
			b.compile(path, d.Rules[i], &faults)
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return b, nil
}

// ID names the rulebook; every decision carries it, with the version.
func (b *Rulebook) ID() string { return b.def.ID }

// Title is what the rulebook is called.
func (b *Rulebook) Title() string { return b.def.Title }

// Version is the rulebook's version.
func (b *Rulebook) Version() string { return b.def.Version }

// Rules lists the rules in their order.
func (b *Rulebook) Rules() []Rule { return b.def.clone().Rules }

// Rule returns one rule.
func (b *Rulebook) Rule(id RuleID) (Rule, bool) {
	for _, r := range b.def.Rules {
		if r.ID == id {
			return r.clone(), true
		}
	}
	return Rule{}, false
}

// Fact returns one fact of the vocabulary.
func (b *Rulebook) Fact(id FactID) (Fact, bool) {
	if f := b.facts[id]; f != nil {
		return *f, true
	}
	return Fact{}, false
}

// Definition returns the rules as data, to be written with
// [assessment.Encode].
func (b *Rulebook) Definition() Definition {
	return b.def.clone()
}

// CheckedAtLeast returns the rulebook without the rules that rest on a
// criterion which was checked less well: with [assessment.CheckedSecondary],
// without the unverified ones.
func (b *Rulebook) CheckedAtLeast(least assessment.Checked) *Rulebook {
	out := &Rulebook{def: b.def, facts: b.facts, scopes: b.scopes}
	out.def.Rules = nil
	for _, c := range b.compiled {
		if c.rule.Checked() >= least {
			out.def.Rules = append(out.def.Rules, c.rule)
			out.compiled = append(out.compiled, c)
		}
	}
	return out
}
