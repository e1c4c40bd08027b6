package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/recoverycapital"
)

// seen is what the report looks at of one record. Workers make it, and it is
// counted in the order of the input, so that sums of decimals are the same however
// many workers there are.
type seen struct {
	redacted
	record  assessment.Record
	picture *assessment.Picture
	needs   []assessment.Need
	capital recoverycapital.Capital
	plan    carepath.Plan
	scored  []scored
}

func see(r assessment.Record, plan carepath.Plan, capital recoverycapital.Capital, all []scored) *seen {
	p := assessment.Gather(r, r.Day)
	return &seen{record: r, picture: p, needs: p.Needs(), capital: capital, plan: plan, scored: all}
}

// split counts what holds, what does not, and what is not known.
type split struct{ yes, no, open int }

func (s *split) add(known, yes bool) {
	switch {
	case !known:
		s.open++
	case yes:
		s.yes++
	default:
		s.no++
	}
}

// addReading counts a reading of no and yes.
func (s *split) addReading(r assessment.Reading) {
	n, settled := r.Span.Value()
	s.add(settled, n == 1)
}

// pairOf is one person and one whose use may tell on them.
type pairOf struct {
	redacted
	member, focal assessment.MemberID
}

// ownNeed is whether somebody has a need in their own right in one area of life:
// not known where some question of it has no answer and no need was told.
func (s *seen) ownNeed(x pairOf, d assessment.ImpactDomain, has map[assessment.ImpactDomain]bool) (known, yes bool) {
	unasked, _ := s.picture.Unasked(x.member, x.focal, d)
	return has[d] || unasked == 0, has[d]
}

// supporting is whether somebody has a need in order to support another's treatment.
func (s *seen) supporting(x pairOf, t assessment.SupportTopic, has map[assessment.SupportTopic]bool) (known, yes bool) {
	switch {
	case has[t]:
		return true, true
	case t == assessment.SupportTopicKnowledge:
		_, _, known = s.picture.Capital(x.member, x.focal, assessment.CapitalIndicatorKnowsProblem).Span.Bounds()
	case t == assessment.SupportTopicCompany:
		_, _, known = s.picture.Impact(x.member, x.focal, assessment.ImpactIndicatorDealingAlone).Span.Bounds()
	default:
		known = s.confident(x)
	}
	return known, false
}

// confident reports whether no answer can still make a need of somebody's
// confidence: of every role they say that they will not take it, or that they can.
func (s *seen) confident(x pairOf) bool {
	for r := assessment.RoleCoupleSessions; r <= assessment.RoleMedicationSupport; r++ {
		o := s.picture.Offer(x.member, x.focal, r)
		if o.Willing.Span != assessment.Exactly(0) && o.Confident.Span != assessment.Exactly(1) {
			return false
		}
	}
	return true
}
