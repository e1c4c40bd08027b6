package carepath

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// checkCited refuses what a service says under another's name: each citation
// of what it added or changed is its own. Resources say nothing of their own:
// they point to whatever document is worth reading.
func (m *merger) checkCited(path string, r *Rule) {
	old, known := m.base.rule(r.ID)
	if !known {
		old = &Rule{}
	}
	for i, c := range r.Cites {
		if !slices.Contains(old.Cites, c) {
			m.demandLocal(path+"/cites/"+strconv.Itoa(i), c)
		}
	}
	for _, list := range []struct {
		name     string
		now, old []Criterion
	}{
		{"/requires/", r.Requires, old.Requires},
		{"/excludes/", r.Excludes, old.Excludes},
		{"/cautions/", r.Cautions, old.Cautions},
	} {
		for i, c := range list.now {
			if !containsEqual(list.old, c) {
				m.demandAllLocal(path+list.name+strconv.Itoa(i), c.Cites)
			}
		}
	}
	m.checkDose(path+"/dose/", r.Dose, old.Dose)
	m.checkDose(path+"/setting/", r.Setting, old.Setting)
}

func (m *merger) checkDose(path string, now, old []Dose) {
	for i, d := range now {
		if !containsEqual(old, d) {
			m.demandAllLocal(path+strconv.Itoa(i), d.Cites)
		}
	}
}

func (m *merger) demandAllLocal(path string, cites []assessment.Citation) {
	for i, c := range cites {
		m.demandLocal(path+"/cites/"+strconv.Itoa(i), c)
	}
}

// demandLocal leaves what is no citation at all to the check of all rules.
func (m *merger) demandLocal(path string, c assessment.Citation) {
	if c.Basis != assessment.BasisLocal && c.Validate() == nil {
		m.faults.Add(path+"/basis", ErrLocal)
	}
}

func containsEqual[T any](all []T, one T) bool {
	return slices.ContainsFunc(all, func(x T) bool { return reflect.DeepEqual(x, one) })
}

// checkGate refuses rules that are open where the gate is shut: for a rule that
// is replaced, each of its criteria about safety; for one that is added and
// brings two people together, the gate that all published rules of its kind
// have. That none of its cases passes is found exactly.
func (m *merger) checkGate(b *Rulebook) {
	for i := range m.local.Rules {
		r := &m.local.Rules[i]
		var gates []bar
		if old, known := m.base.rule(r.ID); known {
			gates = m.base.bars(old)
		}
		if r.together() {
			gates = append(gates, b.publishedBars()...)
		}
		told := map[string]bool{}
		for _, g := range gates {
			if !told[g.id] && !b.never(r, g) {
				told[g.id] = true
				m.faults.Add("/rules/"+strconv.Itoa(i)+g.list, fmt.Errorf("%w: %s", ErrGate, g.id))
			}
		}
	}
}

// bar is a criterion of a gate: while it is in force, a rule is shut where it
// holds.
type bar struct {
	id      string
	list    string // where in a rule it stands
	when    Condition
	applies Applies
}

// together reports whether a rule brings two people together, whether as work
// with both or as a role of one in the other's treatment.
func (r *Rule) together() bool {
	return r.For == ScopePair && (r.Kind == KindRole || r.Stage == StageJoint || slices.Contains(r.Classes, ClassJointInvolvement))
}

// bars are the criteria of a rule that look at safety.
func (b *Rulebook) bars(r *Rule) []bar {
	var out []bar
	for _, c := range r.Requires {
		if b.looksAtSafety(c.When) {
			out = append(out, bar{c.ID, "/requires", Not(c.When), c.Applies})
		}
	}
	for _, c := range r.Excludes {
		if b.looksAtSafety(c.When) {
			out = append(out, bar{c.ID, "/excludes", c.When, c.Applies})
		}
	}
	return out
}

// publishedBars are the published gate, where its facts are known.
func (b *Rulebook) publishedBars() []bar {
	all := gate(noAbuseUnlessJudgedSafe())
	known := true
	for _, c := range all {
		c.When.facts(func(id FactID) { known = known && b.facts[id] != nil })
	}
	if !known {
		return nil
	}
	return b.bars(&Rule{Excludes: all})
}

func (b *Rulebook) looksAtSafety(c Condition) bool {
	found := false
	c.facts(func(id FactID) {
		f := b.facts[id]
		found = found || f != nil && f.Safety
	})
	return found
}

// never reports whether a rule is shut wherever a bar holds, on all days on
// which the bar is in force. A rule too large to tell is not.
func (b *Rulebook) never(r *Rule, g bar) bool {
	for _, day := range startsOf(slices.Concat(r.firstDays(), daysOf(g.applies))) {
		whole, decides := r.whole(day)
		if decides && g.applies.onFirst(day) && !b.constant(All(whole, g.when), diagram.NotEligible) {
			return false
		}
	}
	return true
}

// constant reports whether a condition comes to one thing in every case.
func (b *Rulebook) constant(c Condition, want diagram.Outcome) bool {
	var s space
	if !s.take(c, b.facts) {
		return false
	}
	d, err := diagram.Build(c.expr(s.place, s.facts), s.ranges(), wideLimits())
	if err != nil {
		return false
	}
	got, is := d.Constant()
	return is && got == want
}

// checkOwnRight keeps promise 6: whoever is affected has an offer that depends
// on nothing else, everywhere and always.
func (m *merger) checkOwnRight(b *Rulebook) {
	if !slices.ContainsFunc(m.base.def.Rules, m.base.standsAlone) || slices.ContainsFunc(b.def.Rules, b.standsAlone) {
		return
	}
	for name, all := range m.local.overrides() {
		for i, o := range all {
			if old, _ := m.base.rule(o.Rule); m.base.standsAlone(*old) {
				m.faults.Add(name+"/"+strconv.Itoa(i)+"/rule", ErrOwnRight)
			}
		}
	}
}

// standsAlone reports whether a rule is open to everybody who is affected.
func (b *Rulebook) standsAlone(r Rule) bool {
	if r.For != ScopeMember || r.Stage != StageOwnRight || !reflect.DeepEqual(r.Applies, Applies{}) || b.facts[FactAffected] == nil {
		return false
	}
	for _, day := range r.firstDays() {
		whole, decides := r.whole(day)
		if !decides || !b.constant(Any(whole, No(FactAffected)), diagram.Eligible) {
			return false
		}
	}
	return true
}
