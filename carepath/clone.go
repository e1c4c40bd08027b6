package carepath

import "slices"

// A rulebook does not change, whatever a caller does to the rules that it was
// made of or that it gives away: they are copied on the way in and out.

func (d Definition) clone() Definition {
	rules := make([]Rule, len(d.Rules))
	for i, r := range d.Rules {
		rules[i] = r.clone()
	}
	d.Rules = rules
	return d
}

func (r Rule) clone() Rule {
	r.Classes = slices.Clone(r.Classes)
	r.Applies.Countries = slices.Clone(r.Applies.Countries)
	r.Requires, r.Excludes, r.Cautions = cloneAll(r.Requires), cloneAll(r.Excludes), cloneAll(r.Cautions)
	r.Dose, r.Setting = cloneDose(r.Dose), cloneDose(r.Setting)
	r.Resources = slices.Clone(r.Resources)
	r.Cites = slices.Clone(r.Cites)
	return r
}

func cloneDose(all []Dose) []Dose {
	all = slices.Clone(all)
	for i := range all {
		all[i].Cites = slices.Clone(all[i].Cites)
	}
	return all
}

func cloneAll(all []Criterion) []Criterion {
	all = slices.Clone(all)
	for i := range all {
		c := &all[i]
		c.Cites, c.Applies.Countries = slices.Clone(c.Cites), slices.Clone(c.Applies.Countries)
		c.When = c.When.clone(1)
	}
	return all
}

// clone copies as deep as a condition may be nested, and no deeper: what lies
// below is refused anyway.
func (c Condition) clone(depth int) Condition {
	if depth > maxNesting+1 {
		return c
	}
	parts := func(all []Condition) []Condition {
		all = slices.Clone(all)
		for i := range all {
			all[i] = all[i].clone(depth + 1)
		}
		return all
	}
	c.All, c.Any = parts(c.All), parts(c.Any)
	if c.Not != nil {
		not := c.Not.clone(depth + 1)
		c.Not = &not
	}
	if c.Test != nil {
		t := *c.Test
		c.Test = &t
	}
	return c
}
