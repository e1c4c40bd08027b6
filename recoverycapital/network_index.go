package recoverycapital

import "github.com/kithcare/kith/assessment"

// Index is one figure of a network, with what it rests on. The zero value is
// nothing known of nothing.
//
// Value is every number that the index may still have, exactly: the least and
// the greatest over all ways to fill in what is missing that give it one. Where
// nothing is known it has none, since it is over nobody, or over a side that
// the service does not ask.
type Index struct {
	redacted
	// Number is the place in the published list, left out where that has none.
	Number int                 `json:"number,omitzero"`
	ID     string              `json:"id"`
	Value  assessment.Interval `json:"value"`
	// MayBeUndefined says that the index has no value, or would have none with
	// some of the answers that are missing.
	MayBeUndefined bool `json:"mayBeUndefined,omitzero"`
	// Answered is how many have every answer that the index needs, of those who
	// are or may be counted in it.
	Answered int                   `json:"answered"`
	Of       int                   `json:"of"`
	Cites    []assessment.Citation `json:"cites"`
}

// definition is how an index is worked out: whom it is over and what of them,
// or nil for a side that is not asked.
type definition struct {
	id   string
	each termOf
	of   summary
}

// Indices works out the interview's 23 indices, in the published order, for the
// people listed. An index over nobody has no value; the size of the network
// alone is then 0. Percentages are 0 to 100; an index of a rating is in its
// codes.
//
// Members are all whom the focal person listed: of a list that was broken off,
// the indices are only those of its part.
//
// The error is [assessment.FieldErrors]: the faults that [IPDACodes.Validate]
// finds, under /codes, or where there is none, every fault of the people, under
// /members: [ErrNetworkSize], [assessment.ErrMissing] and [assessment.ErrTwice]
// of ids, [assessment.ErrCode] for a code that its rating has not or of a side
// that is not asked, [assessment.ErrBoth] and [assessment.ErrWord]. No code is
// ever clamped.
func (c IPDACodes) Indices(members []NetworkMember) ([]Index, error) {
	if faults := c.check("/codes"); len(faults) > 0 {
		return nil, faults
	}
	if faults := c.checkMembers(members); len(faults) > 0 {
		return nil, faults
	}
	size := float64(len(members))
	out := []Index{{
		ID: "network-size", Value: assessment.IntervalOf(size, size),
		Answered: len(members), Of: len(members),
	}}
	for _, d := range c.definitions() {
		out = append(out, d.index(members))
	}
	for i := range out {
		out[i].Number, out[i].Cites = i+1, ipdaCites(i+1)
	}
	return out, nil
}

// definitions are indices 2 to 23.
func (c IPDACodes) definitions() []definition {
	q := c.ratings()
	contact, importance, support, treatment := q[0], q[1], q[2], q[3]
	most := func(each termOf) termOf { return among(importance, c.MostImportant, each) }
	out := []definition{
		{id: "daily-network-size", each: contact.in(1, c.Daily), of: sum},
		{id: "importance-mean", each: importance.code, of: mean},
	}
	out = append(out, c.Drinking.definitions([4]string{
		"drinking-status-by-contact-mean", "drinking-frequency-by-contact-mean",
		"heavy-drinkers-percent", "abstainers-and-recovering-percent",
	}, contact, q[4:7])...)
	out = append(out, c.Drugs.definitions([4]string{
		"drug-status-by-contact-mean", "drug-frequency-by-contact-mean",
		"heavy-drug-users-percent", "drug-abstainers-and-recovering-percent",
	}, contact, q[7:10])...)
	out = append(out, three("support-for-drinking", c.Drinking.reaction(q[6], most))...)
	out = append(out, three("support-for-drug-use", c.Drugs.reaction(q[9], most))...)
	out = append(out, three("support", support.code)...)
	return append(out, three("support-for-treatment", treatment.code)...)
}

// definitions are the four indices of a side over all members; q is its status,
// frequency and reaction.
func (c *SubstanceCodes) definitions(ids [4]string, contact rating, q []rating) []definition {
	var each [4]termOf
	if c != nil {
		const percent = 100
		each = [4]termOf{
			q[0].times(contact), q[1].times(contact),
			q[0].in(percent, c.Heavy), q[0].in(percent, c.Abstinent, c.Recovering),
		}
	}
	out := make([]definition, len(ids))
	for i, id := range ids {
		out[i] = definition{id: id, each: each[i], of: mean}
	}
	return out
}

// reaction is the side's support for use among the most important members.
func (c *SubstanceCodes) reaction(q rating, most func(termOf) termOf) termOf {
	if c == nil {
		return nil
	}
	return most(q.code)
}

func three(id string, each termOf) []definition {
	return []definition{
		{id: id + "-highest", each: each, of: highest},
		{id: id + "-lowest", each: each, of: lowest},
		{id: id + "-mean", each: each, of: mean},
	}
}

func (d definition) index(members []NetworkMember) Index {
	var terms []term
	for _, m := range members {
		if d.each == nil {
			break
		}
		if t, applies := d.each(m); applies {
			terms = append(terms, t)
		}
	}
	return indexOf(d.id, terms, d.of)
}

func indexOf(id string, terms []term, of summary) Index {
	out := Index{ID: id, Of: len(terms), MayBeUndefined: undecided(terms)}
	for _, t := range terms {
		if t.answered {
			out.Answered++
		}
	}
	if len(terms) > 0 {
		low, high := of(terms)
		out.Value = assessment.IntervalOf(low+0, high+0) // never -0
	}
	return out
}
