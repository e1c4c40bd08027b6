package outcomes

import "github.com/kithcare/kith/assessment"

// Tally adds families up, one by one, in the same memory however many they are. Its
// zero value is of no family and ready for use; the first family, or the first tally
// that is merged, settles its [Rule]. It may be copied, and is not safe for concurrent
// use: give each worker its own and [Tally.Merge] them. What is added in another order,
// or in other parts, gives the same results.
type Tally struct {
	redacted
	sustainedFor, families, unlisted int
	domains                          [domains]domainCounts
}

// domainCounts are what is known of one area of life.
type domainCounts struct {
	families, pairs, ratings counts
	sustained                lasting
}

// Results are the figures of a cohort. Its zero value is of no family. They are
// written by [assessment.Encode], and not read.
type Results struct {
	redacted
	Families     int `json:"families"`
	SustainedFor int `json:"sustainedFor"` // days, see [Rule]; 0 where there is no family
	// Unlisted counts the families of which a record does not say that all members
	// are listed: as a whole they can be known in part only.
	Unlisted int             `json:"unlisted"`
	Domains  []DomainResults `json:"domains"` // the four areas of life, in their order
}

// DomainResults are the figures of a cohort in one area of life: by family as a whole,
// by pair of a member and a person whose use tells on them, and by rating. Sustained
// is of families. Its zero value is of nothing.
type DomainResults struct {
	redacted
	Domain    assessment.ImpactDomain `json:"domain"`
	Families  Figures                 `json:"families"`
	Pairs     Figures                 `json:"pairs"`
	Ratings   Figures                 `json:"ratings"`
	Sustained SustainedFigures        `json:"sustained"`
}

// Add counts one family, which [Compare] made. One that was worked out by another rule
// than those before it, or by none, is refused with [ErrRule], and nothing is counted.
// That a family is added twice cannot be told.
func (t *Tally) Add(f Family) error {
	if err := t.take(f.SustainedFor); err != nil {
		return err
	}
	t.families++
	t.unlisted += count(f.Unlisted)
	for _, d := range f.Domains {
		if i := int(d.Domain) - 1; i >= 0 && i < domains {
			t.domains[i].put(d)
		}
	}
	return nil
}

// take settles the rule, or refuses another.
func (t *Tally) take(sustainedFor int) error {
	if sustainedFor < 1 || t.sustainedFor != 0 && t.sustainedFor != sustainedFor {
		return ErrRule
	}
	t.sustainedFor = sustainedFor
	return nil
}

func (c *domainCounts) put(d DomainOutcome) {
	c.families.put(d.Outcome)
	c.pairs.add(d.OfPairs.counts())
	c.ratings.add(d.OfRatings.counts())
	c.sustained.put(d.Sustained, d.Outcome)
}

// Merge adds what another tally counted, which stays as it is. One of another rule is
// refused with [ErrRule], and nothing is counted; one of no family adds nothing.
func (t *Tally) Merge(o Tally) error {
	if o.families == 0 {
		return nil
	}
	if err := t.take(o.sustainedFor); err != nil {
		return err
	}
	t.families += o.families
	t.unlisted += o.unlisted
	for i, d := range o.domains {
		t.domains[i].families.add(d.families)
		t.domains[i].pairs.add(d.pairs)
		t.domains[i].ratings.add(d.ratings)
		t.domains[i].sustained.add(d.sustained)
	}
	return nil
}

// Results are the figures of what was added so far.
func (t *Tally) Results() Results {
	out := Results{Families: t.families, SustainedFor: t.sustainedFor, Unlisted: t.unlisted, Domains: make([]DomainResults, domains)}
	for i, d := range t.domains {
		out.Domains[i] = DomainResults{
			Domain:   assessment.ImpactDomainHealth + assessment.ImpactDomain(i),
			Families: d.families.figures(), Pairs: d.pairs.figures(), Ratings: d.ratings.figures(), Sustained: d.sustained.figures(),
		}
	}
	return out
}
