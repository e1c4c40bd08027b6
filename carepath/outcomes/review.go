package outcomes

import "github.com/kithcare/kith/assessment"

// domains is how many areas of life there are.
const domains = int(assessment.ImpactDomainSocial)

// review is what an entry and one review come to.
type review struct {
	unlisted bool
	domains  [domains]domain
}

// domain is one area of life: the ways that its ratings may have gone.
type domain struct {
	pairs   []pair
	all     ways
	ratings counts
}

// pair is the ways of one member's ratings of one person's use.
type pair struct {
	member, of assessment.MemberID
	ways       ways
}

// sides tells who said that they are not affected, at entry and again at the review.
type sides struct{ entry, again *assessment.Picture }

// compare sets an entry against one review.
func compare(entry *assessment.Picture, entryDay assessment.Day, r assessment.Record) (review, error) {
	later := assessment.Gather(r, r.Day)
	changes, err := assessment.ImpactChanges(entry, later)
	if err != nil {
		return review{}, err
	}
	out := review{unlisted: !entry.MembersComplete() || !later.MembersComplete()}
	s := sides{entry, assessment.Gather(r.After(entryDay), r.Day)}
	for _, c := range changes {
		if i := int(c.Domain) - 1; i >= 0 && i < domains {
			out.domains[i].add(s, c)
		}
	}
	return out, nil
}

// add counts the ratings of one pair.
func (d *domain) add(s sides, c assessment.ImpactChange) {
	p := pair{member: c.Member, of: c.Of}
	noneAtEntry := !c.ReviewOnly && s.entry.Affected(c.Member, c.Of).Span == assessment.Exactly(0)
	noneAtReview := !c.EntryOnly && s.again.Affected(c.Member, c.Of).Span == assessment.Exactly(0)
	for _, i := range c.Indicators {
		var one ways
		if doesNotApply(i.Entry) || doesNotApply(i.Review) {
			one.not++
		} else {
			one.add(rating(i.Entry, noneAtEntry), rating(i.Review, noneAtReview))
		}
		p.ways = p.ways.and(one)
		d.ratings[one.possible().outcome()]++
	}
	d.pairs = append(d.pairs, p)
	d.all = d.all.and(p.ways)
}

func doesNotApply(r assessment.Reading) bool {
	return r.Span.IsZero() && r.Absent == assessment.AbsenceNotApplicable
}

// rating is what is left of a rating: none for somebody who is not affected and whom
// nobody rated.
func rating(r assessment.Reading, none bool) assessment.Span {
	if none && r.Span.IsZero() {
		return assessment.Exactly(0)
	}
	return r.Span
}

// possible is what is left of the family as a whole in one area of life.
func (r review) possible(domain int) possible {
	w := r.domains[domain].all
	if r.unlisted {
		w = w.unlisted()
	}
	return w.possible()
}

// outcome is what is shown of an area of life, its name and what lasted left out.
func (d domain) outcome(unlisted bool) DomainOutcome {
	out := DomainOutcome{Pairs: make([]PairOutcome, len(d.pairs)), OfRatings: d.ratings.figures()}
	var pairs counts
	for i, p := range d.pairs {
		o := p.ways.possible().outcome()
		out.Pairs[i] = PairOutcome{Member: p.member, Of: p.of, Outcome: o}
		pairs[o]++
	}
	out.OfPairs = pairs.figures()
	all := d.all
	if unlisted {
		all = all.unlisted()
	}
	out.Outcome = all.possible().outcome()
	return out
}
