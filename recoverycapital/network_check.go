package recoverycapital

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// rating is one question of the interview: where its codes and ratings stand in
// a document, what codes it has, and how it is read. A side that is not asked
// has a range without codes.
type rating struct {
	path  string
	codes CodeRange
	of    func(NetworkMember) Rating
}

// ratings are the interview's questions, in the order of the documents.
func (c IPDACodes) ratings() []rating {
	all := []rating{
		{"/contact", c.Contact, func(m NetworkMember) Rating { return m.Contact }},
		{"/importance", c.Importance, func(m NetworkMember) Rating { return m.Importance }},
		{"/support", c.Support, func(m NetworkMember) Rating { return m.Support }},
		{"/treatment", c.Treatment, func(m NetworkMember) Rating { return m.Treatment }},
	}
	all = append(all, c.Drinking.ratings("/drinking", func(m NetworkMember) SubstanceRatings { return m.Drinking })...)
	return append(all, c.Drugs.ratings("/drugs", func(m NetworkMember) SubstanceRatings { return m.Drugs })...)
}

func (c *SubstanceCodes) ratings(path string, side func(NetworkMember) SubstanceRatings) []rating {
	if c == nil {
		c = &SubstanceCodes{}
	}
	return []rating{
		{path + "/status", c.Status, func(m NetworkMember) Rating { return side(m).Status }},
		{path + "/frequency", c.Frequency, func(m NetworkMember) Rating { return side(m).Frequency }},
		{path + "/reaction", c.Reaction, func(m NetworkMember) Rating { return side(m).Reaction }},
	}
}

// Validate checks that every rating has its codes and every list names codes of
// its rating. The error is [assessment.FieldErrors], with pointers into the
// codes, every fault at once: [assessment.ErrRange], [assessment.ErrMissing] for
// a list that is empty, [assessment.ErrCode] and [assessment.ErrTwice] in lists.
func (c IPDACodes) Validate() error { return c.check("").Err() }

func (c IPDACodes) check(root string) (faults assessment.FieldErrors) {
	c.Contact.check(root+"/contact", &faults)
	c.Importance.check(root+"/importance", &faults)
	c.Support.check(root+"/support", &faults)
	c.Treatment.check(root+"/treatment", &faults)
	c.Contact.list(root+"/daily", c.Daily, map[int]bool{}, &faults)
	c.Importance.list(root+"/mostImportant", c.MostImportant, map[int]bool{}, &faults)
	c.Drinking.check(root+"/drinking", &faults)
	c.Drugs.check(root+"/drugs", &faults)
	return faults
}

func (c *SubstanceCodes) check(path string, faults *assessment.FieldErrors) {
	if c == nil {
		return
	}
	c.Status.check(path+"/status", faults)
	c.Frequency.check(path+"/frequency", faults)
	c.Reaction.check(path+"/reaction", faults)
	seen := map[int]bool{} // no code may mean two things
	c.Status.list(path+"/heavy", c.Heavy, seen, faults)
	c.Status.list(path+"/abstinent", c.Abstinent, seen, faults)
	c.Status.list(path+"/recovering", c.Recovering, seen, faults)
}

func (c CodeRange) check(path string, faults *assessment.FieldErrors) {
	if c.Low >= c.High {
		faults.Add(path, assessment.ErrRange)
	}
}

// list checks codes that are picked out of a range, against the range unless
// that is at fault itself.
func (c CodeRange) list(path string, codes []int, seen map[int]bool, faults *assessment.FieldErrors) {
	if len(codes) == 0 {
		faults.Add(path, assessment.ErrMissing)
	}
	for i, code := range codes {
		switch {
		case c.Low < c.High && !c.holds(code):
			faults.Add(path+"/"+strconv.Itoa(i), assessment.ErrCode)
		case seen[code]:
			faults.Add(path+"/"+strconv.Itoa(i), assessment.ErrTwice)
		}
		seen[code] = true
	}
}

// checkMembers checks the people against the codes. The ratings of a list that
// is too long are not looked at.
func (c IPDACodes) checkMembers(members []NetworkMember) (faults assessment.FieldErrors) {
	if len(members) > maxNetwork {
		faults.Add("/members", ErrNetworkSize)
		return faults
	}
	seen := map[assessment.MemberID]bool{}
	for i, m := range members {
		path := "/members/" + strconv.Itoa(i)
		switch {
		case m.Member == "":
			faults.Add(path+"/member", assessment.ErrMissing)
		case seen[m.Member]:
			faults.Add(path+"/member", assessment.ErrTwice)
		}
		seen[m.Member] = true
		for _, q := range c.ratings() {
			q.of(m).check(path+q.path, q.codes, &faults)
		}
	}
	return faults
}

func (r Rating) check(path string, codes CodeRange, faults *assessment.FieldErrors) {
	_, err := r.Absent.MarshalText()
	faults.Add(path+"/absent", err)
	switch {
	case r.Value == nil:
	case r.Absent != assessment.AbsenceNotAsked:
		faults.Add(path, assessment.ErrBoth)
	case !codes.holds(*r.Value):
		faults.Add(path, assessment.ErrCode)
	}
}
