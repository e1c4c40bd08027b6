package carepath

import "slices"

// withOwnCites copies the citations of cautions, which a caller will hold.
func withOwnCites(all []Criterion) []Criterion {
	all = slices.Clone(all)
	for i := range all {
		all[i].Cites = slices.Clone(all[i].Cites)
	}
	return all
}

func (d *decider) cautions(r *Rule, a whom) []Caution {
	out := []Caution{}
	for _, c := range r.Cautions {
		if !c.Applies.On(d.picture.Day()) {
			continue
		}
		met, known := true, true
		if !c.When.isZero() {
			met, known = d.holds(c.When, a)
		}
		if met || !known {
			out = append(out, Caution{ID: c.ID, Text: d.fill(c.Text, a.About), May: !known, Cites: slices.Clip(c.Cites)})
		}
	}
	return out
}

// holds tests a caution, by Kleene's strong logic of three values; cautions
// decide nothing, so that a needless "may" is the worst it can do.
//
//	all  met if every part is, not met if some part is not, else not known
//	any  met if some part is, not met if no part is, else not known
func (d *decider) holds(c Condition, a whom) (met, known bool) {
	switch {
	case c.All != nil:
		return d.combine(c.All, a, false)
	case c.Any != nil:
		return d.combine(c.Any, a, true)
	case c.Not != nil:
		met, known = d.holds(*c.Not, a)
		return !met && known, known
	case c.Test != nil:
		f := d.book.facts[c.Test.Of]
		low, high := c.Test.bounds(f)
		return d.read(f, a).Span.Met(low, high)
	default:
		return false, false
	}
}

func (d *decider) combine(parts []Condition, a whom, decisive bool) (met, known bool) {
	known = true
	for _, part := range parts {
		m, k := d.holds(part, a)
		if k && m == decisive {
			return decisive, true
		}
		known = known && k
	}
	return !decisive && known, known
}
