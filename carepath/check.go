package carepath

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

func (b *Rulebook) checkHead(faults *assessment.FieldErrors) {
	d := b.def
	demandID(faults, "/id", d.ID)
	demand(faults, "/title", d.Title == "")
	demand(faults, "/version", d.Version == "")
	demand(faults, "/rules", len(d.Rules) == 0)
}

// demandID asks for an id that pointers and commands can carry.
func demandID(faults *assessment.FieldErrors, path, id string) {
	demand(faults, path, id == "")
	if id != "" && !assessment.IsID(id) {
		faults.Add(path, assessment.ErrID)
	}
}

func demand(faults *assessment.FieldErrors, path string, missing bool) {
	if missing {
		faults.Add(path, assessment.ErrMissing)
	}
}

// checkRule checks what can be seen before the rule is built.
func (b *Rulebook) checkRule(path string, r *Rule, faults *assessment.FieldErrors) {
	demandID(faults, path+"/id", string(r.ID))
	demand(faults, path+"/title", r.Title == "")
	demand(faults, path+"/kind", r.Kind == KindNotStated)
	demand(faults, path+"/for", r.For == ScopeNotStated)
	demand(faults, path+"/stage", r.Stage == StageNotStated)
	if (r.Kind == KindRole) != (r.Role != assessment.RoleNotStated) {
		faults.Add(path+"/role", ErrRole)
	}
	if r.Kind == KindRole && r.For != ScopePair {
		faults.Add(path+"/for", ErrScope)
	}
	demand(faults, path+"/requires", len(r.deciding()) == 0)
	r.Applies.check(path+"/applies", faults)
	if len(r.Applies.Countries) > 0 && b.facts[FactCountry] == nil {
		faults.Add(path+"/applies/countries", ErrNoFact) // nobody could say where the family lives
	}
	checkCites(path+"/cites", r.Cites, faults)
	ids := map[string]bool{}
	b.checkCriteria(path+"/requires", r.Requires, r, ids, faults)
	b.checkCriteria(path+"/excludes", r.Excludes, r, ids, faults)
	b.checkCriteria(path+"/cautions", r.Cautions, nil, ids, faults)
	checkDose(path+"/dose", r.Dose, faults)
	checkDose(path+"/setting", r.Setting, faults)
	for i, x := range r.Resources {
		p := path + "/resources/" + strconv.Itoa(i)
		demand(faults, p+"/kind", x.Kind == ResourceKindNotStated)
		if x.Cite.Validate() != nil {
			faults.Add(p+"/cite", ErrNoSource)
		}
	}
}

func checkDose(path string, all []Dose, faults *assessment.FieldErrors) {
	for i, d := range all {
		p := path + "/" + strconv.Itoa(i)
		demand(faults, p+"/text", d.Text == "")
		checkCites(p+"/cites", d.Cites, faults)
	}
}

// checkCites keeps promise 12: nothing without a source.
func checkCites(path string, cites []assessment.Citation, faults *assessment.FieldErrors) {
	if len(cites) == 0 {
		faults.Add(path, ErrNoSource)
	}
	for i, c := range cites {
		if c.Validate() != nil {
			faults.Add(path+"/"+strconv.Itoa(i), ErrNoSource)
		}
	}
}

func (a Applies) check(path string, faults *assessment.FieldErrors) {
	if !a.From.IsZero() && !a.Until.IsZero() && a.Until.Compare(a.From) < 0 {
		faults.Add(path+"/until", ErrDates)
	}
	for i, c := range a.Countries {
		demand(faults, path+"/countries/"+strconv.Itoa(i), c == assessment.CountryNotStated)
	}
}

// checkCriteria checks some criteria of a rule; with a rule given they decide,
// and their facts must be ones that the rule may look at.
func (b *Rulebook) checkCriteria(path string, all []Criterion, decides *Rule, ids map[string]bool, faults *assessment.FieldErrors) {
	for i, c := range all {
		p := path + "/" + strconv.Itoa(i)
		if len(*faults) > maxFaults {
			return
		}
		demandID(faults, p+"/id", c.ID)
		demand(faults, p+"/text", c.Text == "")
		if ids[c.ID] {
			faults.Add(p+"/id", assessment.ErrTwice)
		}
		ids[c.ID] = true
		c.Applies.check(p+"/applies", faults)
		if len(c.Applies.Countries) > 0 { // a country's rule is a rule of its own
			faults.Add(p+"/applies/countries", ErrScope)
		}
		checkCites(p+"/cites", c.Cites, faults)
		if decides == nil && c.When.isZero() {
			continue
		}
		c.When.check(p+"/when", b.facts, 1, faults)
		b.checkHistory(p+"/when", c.When, 1, faults)
		if decides != nil {
			b.checkFacts(p+"/when", c.When, decides, faults)
		}
	}
}

// checkFacts keeps promise 5 as far as it can be seen from the facts alone.
func (b *Rulebook) checkFacts(path string, c Condition, r *Rule, faults *assessment.FieldErrors) {
	c.facts(func(id FactID) {
		f := b.facts[id]
		if f == nil {
			return // a fault already
		}
		if !r.For.sees(f.Scope) {
			faults.Add(path, ErrScope)
		}
		if f.Capital != PolarityNone && r.Kind != KindRole {
			faults.Add(path, ErrCapital)
		}
	})
}

// checkHistory keeps promise 7: no condition looks at where somebody comes from,
// however deep in it, nor does a caution, which would be held against them too.
func (b *Rulebook) checkHistory(path string, c Condition, depth int, faults *assessment.FieldErrors) {
	if depth > maxNesting {
		return // a fault already
	}
	for i, part := range c.All {
		b.checkHistory(path+"/all/"+strconv.Itoa(i), part, depth+1, faults)
	}
	for i, part := range c.Any {
		b.checkHistory(path+"/any/"+strconv.Itoa(i), part, depth+1, faults)
	}
	if c.Not != nil {
		b.checkHistory(path+"/not", *c.Not, depth+1, faults)
	}
	if c.Test == nil {
		return
	}
	if f := b.facts[c.Test.Of]; f != nil && f.History {
		faults.Add(path+"/test/of", ErrHistory)
	}
}

// sees reports whether a rule for some people can look at a fact about others.
//
//	rule for  member  pair  focal  family
//	member    yes     no    no     yes
//	pair      yes     yes   yes    yes
//	focal     no      no    yes    yes
//	family    no      no    no     yes
func (s Scope) sees(fact Scope) bool {
	return fact == ScopeFamily || fact == s || s == ScopePair && fact != ScopeNotStated
}
