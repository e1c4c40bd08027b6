package careplan

import "github.com/kithcare/kith/assessment"

// matter is what a goal or a role is, as a statement of a record: its topic and whom
// it is about.
type matter struct {
	topic assessment.Topic
	about [2]assessment.MemberID
	// own says that what it looks at is the host's, which the library cannot know.
	own bool
}

func (g Goal) matter() matter {
	m := matter{about: [2]assessment.MemberID{g.For, g.Indicator.Focal}}
	switch g.Indicator.Kind() {
	case IndicatorKindImpact:
		m.topic = assessment.TopicImpact
	case IndicatorKindGives:
		m.topic = assessment.TopicCapital
	case IndicatorKindNeed:
		m.topic = assessment.TopicNeeds
	case IndicatorKindOwn:
		m.topic, m.own = assessment.TopicOther, true
	case IndicatorKindNotStated: // on no topic, and so for nobody
	}
	return m
}

func (a AgreedRole) matter() matter { return between(a.Member, a.For) }

// between is what two members have to do with each other in a plan.
func between(member, other assessment.MemberID) matter {
	return matter{topic: assessment.TopicRoles, about: [2]assessment.MemberID{member, other}}
}

// said is the statement that somebody makes on it. What is the host's own and was
// told alone is a matter of safety, as a fact of the host's is in a record.
func (m matter) said(s assessment.Source) assessment.Statement {
	topic := m.topic
	if m.own && s.Alone == assessment.AnswerYes {
		topic = assessment.TopicSafety
	}
	return assessment.Statement{Topic: topic, About: m.about, Source: s}
}

// set is the statement that it was set on a day, by nobody in particular.
func (m matter) set(on assessment.Day) assessment.Statement {
	return m.said(assessment.Source{On: on})
}

// goal takes out of a goal what the audience may not see, or reports false. Nothing
// but what is shown of a goal decides whether it is: what is hidden would tell by that.
func (c cut) goal(g Goal) (Goal, bool) {
	m := g.matter()
	everybody := c.Why(m.set(g.SetOn)).Shown
	told := c.told(m, g.Replies)
	for _, e := range g.Entries {
		told = told || c.Why(m.said(e.Source)).Because == assessment.DisclosureReasonOwnWork
	}
	if !c.come(g.SetOn) || !everybody && !told {
		return Goal{}, false
	}
	g.Owners = kept(g.Owners, func(o Owner) (Owner, bool) { return o, c.owns(g, o) })
	g.Reviews = kept(g.Reviews, func(r ReviewDate) (ReviewDate, bool) {
		return r, c.come(r.Set) && (everybody || g.For == c.audience.Member)
	})
	g.Replies = c.replies(m, g.Replies)
	g.Entries = kept(g.Entries, func(e Entry) (Entry, bool) { return c.entry(m, e) })
	return g, true
}

// role takes out of a role what the audience may not see, or reports false.
func (c cut) role(a AgreedRole) (AgreedRole, bool) {
	m := a.matter()
	if !c.come(a.SetOn) || !c.Why(m.set(a.SetOn)).Shown && !c.told(m, a.Replies) {
		return AgreedRole{}, false
	}
	a.Replies = c.replies(m, a.Replies)
	return a, true
}

// told reports whether the audience answered, or its own worker took an answer down.
func (c cut) told(m matter, all []Reply) bool {
	for _, r := range all {
		switch c.Why(m.said(r.Source)).Because { //nolint:exhaustive // the others are not their own
		case assessment.DisclosureReasonOwnWords, assessment.DisclosureReasonOwnWork:
			return true
		}
	}
	return false
}

func (c cut) owns(g Goal, o Owner) bool {
	if o.By.Worker != "" {
		return o.By.Member == "" && c.come(o.From) && c.works(o.By.Worker)
	}
	return c.Why(between(o.By.Member, g.For).set(o.From)).Shown
}

// replies leaves out what a worker said who may not be named: it is nobody's word.
func (c cut) replies(m matter, all []Reply) []Reply {
	return kept(all, func(r Reply) (Reply, bool) {
		shown := c.Why(m.said(r.Source)).Shown
		r.Source = c.source(r.Source)
		return r, shown && !r.By().IsZero()
	})
}

// entry takes out a note that may tell more than whoever consented to.
func (c cut) entry(m matter, e Entry) (Entry, bool) {
	why := c.Why(m.said(e.Source))
	if why.Because != assessment.DisclosureReasonOwnWork && !c.note(m, e.Source) {
		e.Note = ""
	}
	e.Source = c.source(e.Source)
	return e, why.Shown
}

// note reports whether everybody consents to what may stand in a note, the audience
// themselves apart.
func (c cut) note(m matter, s assessment.Source) bool {
	s.Assessor = ""
	if s.Informant == c.audience.Member {
		s.Informant = "" // who would be shown their own words, whatever the rest
	}
	if !c.Why(m.said(s)).Shown {
		return false
	}
	m.topic = assessment.TopicSafety
	return s.Alone != assessment.AnswerYes || c.Why(m.said(s)).Shown
}
