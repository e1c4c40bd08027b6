package carepath

import (
	"slices"
	"testing"

	"github.com/kithcare/kith/assessment"
)

// TestPromise03FamiliesAreNeverReversed: over all generated families, answering
// one of the questions that is asked leaves what was settled as it was.
func TestPromise03FamiliesAreNeverReversed(t *testing.T) {
	overFamilies(t).requireKept(t, 3, "answered", "settled before and after", "settled by the answer")
}

// TestPromise05FamiliesHaveNoHeadStart: over all generated families, whoever has
// more recovery capital keeps every offer of treatment and support, its place and
// its questions, and no role is closed to them that was open.
func TestPromise05FamiliesHaveNoHeadStart(t *testing.T) {
	overFamilies(t).requireKept(t, 5, "made richer", "roles opened by more capital", "plans compared")
}

// TestPromise06FamiliesHaveOwnRightSupport: over all generated families, whoever
// is affected has an offer, and nothing that the relative does, wants or agrees
// to takes one away; a friend has what a sister has.
func TestPromise06FamiliesHaveOwnRightSupport(t *testing.T) {
	overFamilies(t).requireKept(t, 6, "affected", "offers kept whatever the relative does", "friend for sister", "nobody's kin")
}

// TestPromise07FamiliesArePartOfNoOnesHistory: over all generated families, that
// parents and grandparents use, or that anybody else does, closes nothing to
// those whose use it is not.
func TestPromise07FamiliesArePartOfNoOnesHistory(t *testing.T) {
	overFamilies(t).requireKept(t, 7, "with forebears who use", "with somebody else's use")
}

// TestPromise08FamiliesAreNotClearedByLittleRisk: over all generated families, a
// no from somebody who is not entitled to it changes nothing, and without the
// answers that clear somebody nothing stays open behind the gate.
func TestPromise08FamiliesAreNotClearedByLittleRisk(t *testing.T) {
	overFamilies(t).requireKept(t, 8, "a no that counts for nothing", "gated and shut without an answer", "gated and shut without one of them",
		"a safety question that is asked first")
}

// TestPromise12FamiliesAreToldWhereItComesFrom: every decision, caution and step
// of all generated families has a source.
func TestPromise12FamiliesAreToldWhereItComesFrom(t *testing.T) {
	overFamilies(t).requireKept(t, 12, "decisions", "cautions", "steps")
}

// answering answers something that an open decision asks.
func (c *familyChecker) answering() {
	var open []*Decision
	for i := range c.base {
		if len(c.base[i].Asks) > 0 {
			open = append(open, &c.base[i])
		}
	}
	if len(open) == 0 || c.record.Day != testDay() { // answers are given on that day
		return
	}
	d := open[c.pick(len(open))]
	id := d.Asks[c.pick(len(d.Asks))]
	next, ok := answerBy(c.pick, c.book, c.record, c.now, id, aboutDecision(d))
	if !ok {
		return
	}
	c.count(3, "answered")
	now := c.decide(next)
	for k, was := range c.was {
		got, applies := now[k]
		switch {
		case !applies:
		case was == OutcomeUnknown && got != OutcomeUnknown:
			c.count(3, "settled by the answer")
		case was != OutcomeUnknown && got != was && raisesConcern(c.book, k, got, c.now, assessment.Gather(next, next.Day)):
			c.count(3, "shut by a new concern")
		case was != OutcomeUnknown && got != was:
			c.broken(3, "%s for %s was %s, and is %s with an answer to %s", k.rule, k.subject, was, got, id)
		case was != OutcomeUnknown:
			c.count(3, "settled before and after")
		}
	}
}

// raisesConcern reports whether a rule was shut because an answer raised a concern
// where a worker had found none: for a child, since any concern about somebody
// under 18 is one, or between two with whom joint work was judged safe. That is new
// evidence, which may reverse, whatever question brought it to light.
func raisesConcern(b *Rulebook, k key, got Outcome, now, next *assessment.Picture) bool {
	if got != OutcomeNotEligible {
		return false
	}
	rule, _ := b.Rule(k.rule)
	turned := func(id FactID, safe int) bool {
		f, a := b.facts[id], About{Member: k.subject, Focal: k.focal}
		return slices.Contains(factsOf(rule), id) && f.read(now, f.about(a)).Span == assessment.Exactly(safe) &&
			f.read(next, f.about(a)).Span == assessment.Exactly(1-safe)
	}
	return turned(FactChildRisk, 0) || turned(FactJointSafe, 1)
}

// changed fails where a decision of some rules is no longer there, or has changed
// as ok does not allow.
func (c *familyChecker) changed(p promise, what string, now map[key]Outcome, of func(*Rule) bool, ok func(was, is Outcome) bool) {
	for k, was := range c.was {
		rule := c.tables.rules[k.rule]
		if !of(rule) {
			continue
		}
		if got, applies := now[k]; !applies || !ok(was, got) {
			c.broken(p, "%s for %s was %s and is %s (applies: %t), %s", k.rule, k.subject, was, got, applies, what)
		}
	}
}

func same(was, is Outcome) bool { return was == is }

// noWorse allows whatever closes nothing.
func noWorse(was, is Outcome) bool {
	return is == was || was == OutcomeNotEligible || was == OutcomeUnknown && is == OutcomeEligible
}

// kept allows whatever takes away no offer.
func kept(was, is Outcome) bool { return was != OutcomeEligible || is == OutcomeEligible }

func allRules(*Rule) bool { return true }

// richer raises recovery capital: all of everybody's, or one thing by one step.
func (c *familyChecker) richer() {
	rich := withMoreCapital(c.record, c.pick)
	now := c.decide(rich)
	c.count(5, "made richer")
	c.changed(5, "with more capital", now, func(r *Rule) bool { return r.Kind != KindRole }, same)
	c.changed(5, "with more capital", now, func(r *Rule) bool { return r.Kind == KindRole }, noWorse)
	for k, was := range c.was {
		if c.tables.rules[k.rule].Kind == KindRole && was != OutcomeEligible && now[k] == OutcomeEligible {
			c.count(5, "roles opened by more capital")
		}
	}
}

// withMoreCapital says more of strengths and less of barriers.
func withMoreCapital(r assessment.Record, pick chooser) assessment.Record {
	r = copyRecord(r)
	one := -1
	if pick(2) == 0 && len(r.Appraisals)+len(r.Ties) > 0 {
		one = pick(len(r.Appraisals) + len(r.Ties))
	}
	for i := range r.Appraisals {
		if one < 0 || i == one {
			moreAppraised(&r.Appraisals[i], one < 0, pick)
		}
	}
	for i := range r.Ties {
		t := &r.Ties[i]
		if one < 0 {
			t.Closeness, t.Conflict = assessment.ClosenessClose, assessment.ExtentNo
		} else if i+len(r.Appraisals) == one {
			more(&t.Closeness, assessment.ClosenessClose)
			less(&t.Conflict, assessment.ExtentNo)
		}
	}
	return r
}

func moreAppraised(a *assessment.Appraisal, all bool, pick chooser) {
	s, b := &a.Strengths, &a.Barriers
	strengths := []*assessment.Extent{
		&s.EmotionalSupport, &s.PracticalHelp, &s.AgreesWithGoal, &s.FirmAndKind, &s.Available,
		&s.KnowsProblem, &s.Resilience, &s.Hope, &s.RecoveryExample, &s.CommunityLinks,
	}
	barriers := []*assessment.Extent{&b.EnablesUse, &b.Hostility, &b.PowerOver, &b.TakesMoney, &b.Stigma}
	if !all {
		more(strengths[pick(len(strengths))], assessment.ExtentYes)
		less(barriers[pick(len(barriers))], assessment.ExtentNo)
		return
	}
	for _, x := range strengths {
		*x = assessment.ExtentYes
	}
	for _, x := range barriers {
		*x = assessment.ExtentNo
	}
}

// more raises an answer by a step, and less lowers it; an absence becomes the
// best that there is.
func more[T ~uint8](x *T, best T) {
	if *x < 4 {
		*x = best
	}
	*x = min(*x+1, best)
}

func less[T ~uint8](x *T, best T) { *x = max(*x, best+1) - 1 }

// offered wants an offer for everybody who is affected.
func (c *familyChecker) offered() {
	has := map[assessment.MemberID]bool{}
	for k, was := range c.was {
		r := c.tables.rules[k.rule]
		has[k.subject] = has[k.subject] || was == OutcomeEligible && r.Stage == StageOwnRight && r.For == ScopeMember
	}
	for _, m := range c.now.Members() {
		if c.now.AffectedByAny(m).Span == assessment.Exactly(1) {
			c.count(6, "affected")
			if !has[m] {
				c.broken(6, "%s is affected and is offered nothing in their own right", m)
			}
		}
	}
}

// ownRight changes all that is the relative's, or who is what to whom.
func (c *familyChecker) ownRight() {
	switch c.seed % 4 {
	case 0, 1:
		c.relative()
	case 2:
		c.count(6, "friend for sister")
		c.changed(6, "a friend for a sister", c.decide(withKinds(c.record, siblingsAreFriends)),
			func(r *Rule) bool { return !c.tables.couple[r.ID] }, same)
	default:
		c.count(6, "nobody's kin")
		c.changed(6, "friends all", c.decide(withKinds(c.record, func(assessment.TieKind) assessment.TieKind { return assessment.TieKindFriend })),
			func(r *Rule) bool { return !c.tables.kin[r.ID] }, same)
	}
}

func siblingsAreFriends(k assessment.TieKind) assessment.TieKind {
	if k >= assessment.TieKindSibling && k <= assessment.TieKindStepSibling {
		return assessment.TieKindFriend
	}
	return k
}

func withKinds(r assessment.Record, change func(assessment.TieKind) assessment.TieKind) assessment.Record {
	r = copyRecord(r)
	for i := range r.Ties {
		r.Ties[i].Kind = change(r.Ties[i].Kind)
	}
	return r
}

// relative has every focal person do, want and agree to something else. The
// offers that are a member's own stay, but for one about a parent's use.
func (c *familyChecker) relative() {
	other := copyRecord(c.record)
	focal := c.now.FocalPersons()
	if c.pick(3) == 0 {
		other.Uses = slices.DeleteFunc(other.Uses, func(u assessment.Use) bool { return slices.Contains(focal, u.Member) })
	}
	for i := range other.Uses {
		if u := &other.Uses[i]; slices.Contains(focal, u.Member) {
			u.Treatment, u.Goal = assessment.Treatment(c.pick(8)), assessment.Goal(c.pick(8))
			u.Formulated, u.Medication, u.InRecovery = assessment.Answer(c.pick(6)), assessment.Answer(c.pick(6)), assessment.Answer(c.pick(6))
			u.Substances = nil
		}
	}
	for i := range other.RoleOffers {
		o := &other.RoleOffers[i]
		o.Agreed, o.Willing = assessment.Answer(c.pick(6)), assessment.Answer(c.pick(6))
	}
	for _, f := range focal {
		other.Uses = append(other.Uses, assessment.Use{
			Member: f, Treatment: assessment.Treatment(4 + c.pick(4)), Goal: assessment.Goal(4 + c.pick(4)), Source: by(f),
			Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.Pattern(4 + c.pick(6))}},
		})
	}
	// A focal person's own offers are looked at too: they may be affected by another.
	now := c.decide(onDay(other, other.Day))
	own := func(r *Rule) bool {
		return r.Stage == StageOwnRight && r.For == ScopeMember && !c.tables.otherUse[r.ID]
	}
	c.changed(6, "whatever the relative does", now, own, func(was, is Outcome) bool {
		if was == OutcomeEligible {
			c.count(6, "offers kept whatever the relative does")
		}
		return kept(was, is)
	})
}

// forebears adds a parent and a grandmother of everybody's who drink, or has one
// of the members do so.
func (c *familyChecker) forebears() {
	with := copyRecord(c.record)
	drinks := func(id assessment.MemberID) {
		with.Uses = append(with.Uses, assessment.Use{
			Member: id, Source: by(id),
			Substances: []assessment.SubstanceUse{{Substance: assessment.SubstanceAlcohol, Pattern: assessment.PatternSevereDependence}},
		})
	}
	if c.seed%2 == 0 {
		c.count(7, "with forebears who use")
		for _, who := range []struct {
			id   assessment.MemberID
			kind assessment.TieKind
		}{{"grandmother", assessment.TieKindGrandmother}, {"forebear", assessment.TieKindParent}} {
			born, _ := assessment.ParsePartialDate("1931-01-01")
			with.Members = append(with.Members, assessment.Member{ID: who.id, Born: born})
			drinks(who.id)
			for _, m := range c.record.Members {
				with.Ties = append(with.Ties, assessment.Tie{Member: who.id, Of: m.ID, Kind: who.kind, LivesWith: assessment.AnswerYes, Source: by(m.ID)})
			}
		}
		c.changed(7, "with forebears who drink", c.decide(onDay(with, with.Day)), allRules, noWorseNorSettled)
		return
	}
	c.count(7, "with somebody else's use")
	other := with.Members[c.pick(len(with.Members))].ID
	drinks(other)
	now := c.decide(onDay(with, with.Day))
	for k := range c.was {
		if k.subject == other || k.focal == other { // whose use it is may be looked at
			now[k] = c.was[k]
		}
	}
	c.changed(7, "with "+string(other)+" drinking", now, allRules, noWorseNorSettled)
}

// noWorseNorSettled allows what is open to stay open and nothing to be closed.
func noWorseNorSettled(was, is Outcome) bool {
	return kept(was, is) && (was != OutcomeUnknown || is != OutcomeNotEligible)
}

// noOneElsesNo adds a no about every concern from people who cannot give it, and
// ratings that find nothing: none of it is an answer.
func (c *familyChecker) noOneElsesNo() {
	c.count(8, "a no that counts for nothing")
	low := copyRecord(c.record)
	for _, harmed := range c.record.Members {
		for _, from := range c.record.Members {
			for concern := assessment.ConcernImmediateDanger; concern <= assessment.ConcernSevereViolence; concern++ {
				s := assessment.SafetyAnswer{Concern: concern, Harmed: harmed.ID, By: from.ID, Answer: assessment.AnswerNo, Source: by(from.ID)}
				if from.ID == harmed.ID {
					s.By, s.Source.Informant = "", c.anyone()
				} else if c.pick(2) == 0 {
					s.Source.Informant = harmed.ID
					s.Source.Alone = [...]assessment.Answer{assessment.AnswerNotAsked, assessment.AnswerNo, assessment.AnswerAskedUnknown}[c.pick(3)]
				}
				if concern != assessment.ConcernChildHarm && c.pick(8) == 0 {
					s.Check = assessment.RiskCheck{Tool: DASH().ID, Yes: new(int)}
				}
				low.Safety = append(low.Safety, s)
			}
		}
	}
	c.changed(8, "with a no from others", c.decide(onDay(low, low.Day)), allRules, same)
}

func (c *familyChecker) anyone() assessment.MemberID {
	return c.record.Members[c.pick(len(c.record.Members))].ID
}

// nothingCleared takes away each answer that clears somebody, or those about one
// concern: what stood open behind that gate is open no longer, and nothing opens.
func (c *familyChecker) nothingCleared() {
	concerns := map[assessment.Concern]FactID{
		assessment.ConcernImmediateDanger: FactDanger, assessment.ConcernDomesticAbuse: FactAbuse,
		assessment.ConcernCoerciveControl: FactControl, assessment.ConcernSevereViolence: FactSevere,
	}
	one := assessment.ConcernNotStated
	// Of children by themselves nothing need be asked where there can be none.
	for c.pick(3) > 0 && concerns[one] == "" {
		one = assessment.Concern(1 + c.pick(int(assessment.ConcernSevereViolence)))
	}
	gated := func(r *Rule) bool {
		gates := c.tables.gates[r.ID]
		return len(gates) > 0 && (one == assessment.ConcernNotStated || gates[concerns[one]])
	}
	without := copyRecord(c.record)
	without.Safety = nil
	for _, s := range c.record.Safety {
		if one == assessment.ConcernNotStated || s.Concern == one {
			s = uncleared(s)
		}
		without.Safety = append(without.Safety, s)
	}
	now := c.decide(without)
	c.changed(8, "with nothing cleared of "+one.String(), now, gated, func(was, is Outcome) bool {
		if was == OutcomeEligible {
			c.count(8, "gated and shut without an answer")
			if one != assessment.ConcernNotStated {
				c.count(8, "gated and shut without one of them")
			}
		}
		return is != OutcomeEligible
	})
	c.changed(8, "with nothing cleared of "+one.String(), now, func(r *Rule) bool { return !gated(r) }, noWorse)
}

// uncleared is an answer about safety without what in it clears anybody: a
// concern stays that a specialist judged joint work safe beside.
func uncleared(s assessment.SafetyAnswer) assessment.SafetyAnswer {
	switch s.Review.Finding {
	case assessment.ReviewFindingSafeForJointWork:
		s.Answer, s.Review = assessment.AnswerYes, assessment.Review{}
	case assessment.ReviewFindingNoConcern:
		s.Review = assessment.Review{}
	case assessment.ReviewFindingNotStated, assessment.ReviewFindingConcernStands:
	}
	if s.Answer != assessment.AnswerYes && s.Review.Finding != assessment.ReviewFindingConcernStands {
		s.Answer = assessment.AnswerNotAsked
	}
	return s
}

// sourced wants a source with every decision and caution.
func (c *familyChecker) sourced(d *Decision) {
	c.count(12, "decisions")
	c.cited(d.Cites, "decision", d.Rule, "")
	for i := range d.Cautions {
		c.count(12, "cautions")
		c.cited(d.Cautions[i].Cites, "caution", d.Rule, d.Cautions[i].ID)
	}
}

func (c *familyChecker) cited(cites []assessment.Citation, what string, rule RuleID, name string) {
	for _, x := range cites {
		if x.Validate() != nil {
			c.broken(12, "%s of %s %s: a citation of nothing", what, rule, name)
		}
	}
	if len(cites) == 0 {
		c.broken(12, "%s of %s %s has no source", what, rule, name)
	}
}
