package carepath

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// What can be wrong with a document that extends a rulebook.
var (
	// ErrExtends says that a document is not merged with the rulebook it extends.
	ErrExtends = errors.New("want the id of the rulebook that this is merged with, and nothing where there is none")
	// ErrExtendsNone says that a document overrides rules and extends no rulebook.
	ErrExtendsNone = errors.New("is for a document that extends a rulebook: name it in extends")
	// ErrOverride says that a rule takes the place of another without saying so.
	ErrOverride = errors.New("is the id of a rule in the rulebook that this extends: list it in replaces with a reason, or choose another id")
	// ErrNoRule says that a rule to be overridden is not there.
	ErrNoRule = errors.New("is no rule of the rulebook that this extends: correct the id, or take the line out")
	// ErrNoReplacement says that a rule is to be replaced by one that is lacking.
	ErrNoReplacement = errors.New("has no rule of this id in rules to stand in its place: write it there, or list the id in removes")
	// ErrLocal says that a service's own words would pass for somebody else's.
	ErrLocal = errors.New("is new or changed here: want the basis local; what it follows may be named in the reason")
	// ErrGate says that a service's rule would open joint work past the safety gate.
	ErrGate = errors.New("must not be open where the safety gate of published rules keeps it shut: take over the criterion as it stands")
	// ErrOwnRight says that somebody affected would be left without any support.
	ErrOwnRight = errors.New("leaves people who are affected without support of their own that depends on nothing else: keep own-right-support as it stands")
)

// Merge puts a service's document on top of a rulebook: its rules come after
// those of the base, or in the place of the ones that it replaces; those that
// it removes are left out. The merged rulebook has the document's id and title,
// and its version names the base too, so that every decision says what it was
// made with.
//
// A service speaks for itself: whatever it adds or changes is cited with the
// basis local and nothing else, and the reason for a replacement is one more
// such citation of the rule. [Criterion.Local] and [Decision.Local] tell what is
// a service's own.
//
// Refused is what would open work with two people together past the published
// safety gate, in a rule that is replaced or added, and what would leave somebody
// affected without support of their own. A rule removed is a service not
// offered. The error is [assessment.FieldErrors], every fault at its place in
// the document, with what to change.
func Merge(base *Rulebook, local Document) (*Rulebook, error) {
	if base == nil {
		base = &Rulebook{}
	}
	m := merger{base: base, local: local}
	if local.Extends == "" || local.Extends != base.ID() {
		m.faults.Add("/extends", ErrExtends)
	}
	m.checkOverrides()
	rules, from := m.place()
	b := m.build(rules, from)
	if len(m.faults) == 0 {
		m.checkGate(b)
		m.checkOwnRight(b)
	}
	if len(m.faults) > 0 {
		return nil, inOrder(m.faults)
	}
	if base.def.Version != "" {
		b.def.Version += " on " + base.def.ID + " " + base.def.Version
	}
	return b, nil
}

// Local reports whether a criterion is a service's own.
func (c Criterion) Local() bool { return hasLocal(c.Cites) }

// Local reports whether a decision rests on a rule that a service added or
// replaced.
func (d Decision) Local() bool { return hasLocal(d.Cites) }

func hasLocal(cites []assessment.Citation) bool {
	return slices.ContainsFunc(cites, func(c assessment.Citation) bool { return c.Basis == assessment.BasisLocal })
}

// merger holds what one merge needs.
type merger struct {
	base   *Rulebook
	local  Document
	faults assessment.FieldErrors
}

func (d Document) overrides() iter.Seq2[string, []Override] {
	return func(yield func(string, []Override) bool) {
		_ = yield("/replaces", d.Replaces) && yield("/removes", d.Removes)
	}
}

func (d Document) rule(id RuleID) int {
	return slices.IndexFunc(d.Rules, func(r Rule) bool { return r.ID == id })
}

// override returns what a list says of a rule.
func override(all []Override, id RuleID) (Override, bool) {
	i := slices.IndexFunc(all, func(o Override) bool { return o.Rule == id })
	if i < 0 {
		return Override{}, false
	}
	return all[i], true
}

// checkOverrides checks that every rule that is overridden is meant to be.
func (m *merger) checkOverrides() {
	seen := map[RuleID]bool{}
	for name, all := range m.local.overrides() {
		for i, o := range all {
			path := name + "/" + strconv.Itoa(i)
			demand(&m.faults, path+"/reason", o.Reason == "")
			_, known := m.base.rule(o.Rule)
			switch {
			case seen[o.Rule]:
				m.faults.Add(path+"/rule", assessment.ErrTwice)
			case !known:
				m.faults.Add(path+"/rule", ErrNoRule)
			case name == "/replaces" && m.local.rule(o.Rule) < 0:
				m.faults.Add(path+"/rule", ErrNoReplacement)
			}
			seen[o.Rule] = true
		}
	}
	for i, r := range m.local.Rules {
		path := "/rules/" + strconv.Itoa(i)
		_, known := m.base.rule(r.ID)
		// Of a new rule the check of all rules says these.
		if known && m.local.rule(r.ID) != i {
			m.faults.Add(path+"/id", assessment.ErrTwice)
		}
		if known && len(r.Cites) == 0 { // the reason for it is added to what it cites, not put in its place
			m.faults.Add(path+"/cites", ErrNoSource)
		}
		if _, meant := override(m.local.Replaces, r.ID); known && !meant {
			m.faults.Add(path+"/id", ErrOverride)
		}
	}
}

// rule returns a rule without copying it.
func (b *Rulebook) rule(id RuleID) (*Rule, bool) {
	for i := range b.def.Rules {
		if b.def.Rules[i].ID == id {
			return &b.def.Rules[i], true
		}
	}
	return nil, false
}

// place lists the merged rules, and for each its place in the document or -1.
func (m *merger) place() (rules []Rule, from []int) {
	for _, r := range m.base.def.Rules {
		if _, removed := override(m.local.Removes, r.ID); removed {
			continue
		}
		at := -1
		if o, replaced := override(m.local.Replaces, r.ID); replaced && m.local.rule(r.ID) >= 0 {
			at = m.local.rule(r.ID)
			r = m.replacement(m.local.Rules[at], o)
		}
		rules, from = append(rules, r), append(from, at)
	}
	for i, r := range m.local.Rules {
		if _, known := m.base.rule(r.ID); !known {
			rules, from = append(rules, r), append(from, i)
		}
	}
	return rules, from
}

// replacement is a rule with the reason for it among its citations.
func (m *merger) replacement(r Rule, o Override) Rule {
	r.Cites = append(slices.Clip(r.Cites), assessment.Citation{
		Source: m.local.Title, Part: m.local.Version, Reason: o.Reason, Basis: assessment.BasisLocal, Checked: assessment.CheckedPrimary,
	})
	return r
}

func (m *merger) build(rules []Rule, from []int) *Rulebook {
	for i := range m.local.Rules {
		m.checkCited("/rules/"+strconv.Itoa(i), &m.local.Rules[i])
	}
	vocabulary := make([]Fact, 0, len(m.base.facts))
	for _, f := range m.base.facts {
		vocabulary = append(vocabulary, *f)
	}
	slices.SortFunc(vocabulary, func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
	return m.local.build(rules, vocabulary, func(i int) int {
		if i < len(from) {
			return from[i]
		}
		return -1
	}, &m.faults)
}

// moved gives the index in a pointer's list another number; false says that the
// pointer leads elsewhere, or to what is not in the document.
func moved(path, list string, to func(int) int) (string, bool) {
	rest, ok := strings.CutPrefix(path, list)
	number, below, more := strings.Cut(rest, "/")
	n, err := strconv.Atoi(number)
	if !ok || err != nil || to(n) < 0 {
		return "", false
	}
	path = list + strconv.Itoa(to(n))
	if more {
		path += "/" + below
	}
	return path, true
}

// inOrder puts faults into the order of the document.
func inOrder(faults assessment.FieldErrors) assessment.FieldErrors {
	heads := []string{"", "id", "title", "version", "extends", "facts", "rules", "replaces", "removes"}
	rank := func(f *assessment.FieldError) (head, index int) {
		steps := append(strings.Split(f.Path, "/"), "", "")
		index, _ = strconv.Atoi(steps[2]) // 0 where there is none
		return slices.Index(heads, steps[1]), index
	}
	slices.SortStableFunc(faults, func(a, b *assessment.FieldError) int {
		headA, indexA := rank(a)
		headB, indexB := rank(b)
		return cmp.Or(cmp.Compare(headA, headB), cmp.Compare(indexA, indexB))
	})
	return faults
}
