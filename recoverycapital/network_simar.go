package recoverycapital

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// SIMARCodes are the codes with which a service rates the groups on a map of
// Social Identity Mapping in Addiction Recovery (Beckwith et al. 2019), and from
// where to where a group counts. The zero value does not validate.
//
// The published figures are proportions of groups with heavy-use norms and of
// groups that do not use; the thresholds were not found.
type SIMARCodes struct {
	// Norm is the codes of a group's use.
	Norm CodeRange `json:"norm"`
	// Heavy and NonUsing are parts of Norm that do not meet; either may be a
	// single code.
	Heavy    *CodeRange `json:"heavy"`
	NonUsing *CodeRange `json:"nonUsing"`
}

// Validate checks that both thresholds are set and lie apart within the codes.
// The error is [assessment.FieldErrors], with pointers into the codes, every
// fault at once: [assessment.ErrRange], [assessment.ErrMissing],
// [assessment.ErrCode], and [assessment.ErrTwice] where a code would count as both.
func (c SIMARCodes) Validate() error { return c.check("").Err() }

func (c SIMARCodes) check(root string) (faults assessment.FieldErrors) {
	c.Norm.check(root+"/norm", &faults)
	c.part(root+"/heavy", c.Heavy, &faults)
	c.part(root+"/nonUsing", c.NonUsing, &faults)
	if c.Heavy != nil && c.NonUsing != nil && c.Heavy.Low <= c.NonUsing.High && c.NonUsing.Low <= c.Heavy.High {
		faults.Add(root+"/nonUsing", assessment.ErrTwice)
	}
	return faults
}

func (c SIMARCodes) part(path string, part *CodeRange, faults *assessment.FieldErrors) {
	switch {
	case part == nil:
		faults.Add(path, assessment.ErrMissing)
	case part.Low > part.High:
		faults.Add(path, assessment.ErrRange)
	case c.Norm.Low < c.Norm.High && (!c.Norm.holds(part.Low) || !c.Norm.holds(part.High)):
		faults.Add(path, assessment.ErrCode)
	}
}

// Indices works out two percentages, 0 to 100, of the groups on one map: those
// with heavy-use norms and those that do not use. Without a group that the
// question applies to they have no value. The error is [assessment.FieldErrors],
// with pointers under /codes, or where those are whole, under /groups.
func (c SIMARCodes) Indices(groups []Rating) ([]Index, error) {
	if faults := c.check("/codes"); len(faults) > 0 {
		return nil, faults
	}
	var faults assessment.FieldErrors
	c.groups("/groups", groups, &faults)
	if len(faults) > 0 {
		return nil, faults
	}
	return c.indices(groups), nil
}

// Changes works out how far each percentage of [SIMARCodes.Indices] changed from
// one map to a later one, in percentage points: above 0 where it rose. It has a
// value where both maps have one. The error's pointers lie under /codes, or
// where those are whole, under /before and /after.
func (c SIMARCodes) Changes(before, after []Rating) ([]Index, error) {
	if faults := c.check("/codes"); len(faults) > 0 {
		return nil, faults
	}
	var faults assessment.FieldErrors
	c.groups("/before", before, &faults)
	c.groups("/after", after, &faults)
	if len(faults) > 0 {
		return nil, faults
	}
	from, out := c.indices(before), c.indices(after)
	for i, x := range from {
		out[i].ID += "-change"
		out[i].Value = out[i].Value.Minus(x.Value)
		out[i].MayBeUndefined = out[i].MayBeUndefined || x.MayBeUndefined
		out[i].Answered += x.Answered
		out[i].Of += x.Of
	}
	return out, nil
}

func (c SIMARCodes) groups(path string, groups []Rating, faults *assessment.FieldErrors) {
	for i, g := range groups {
		g.check(path+"/"+strconv.Itoa(i), c.Norm, faults)
	}
}

func (c SIMARCodes) indices(groups []Rating) []Index {
	return []Index{
		c.share("heavy-use-groups-percent", groups, *c.Heavy),
		c.share("non-using-groups-percent", groups, *c.NonUsing),
	}
}

func (c SIMARCodes) share(id string, groups []Rating, part CodeRange) Index {
	var terms []term
	for _, g := range groups {
		in := func(code int) bool { return code >= part.Low && code <= part.High }
		if t, applies := membership(g, 100, in, part == c.Norm); applies {
			terms = append(terms, t)
		}
	}
	out := indexOf(id, terms, mean)
	out.Cites = simARCites()
	return out
}
