package careplan_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

// maker makes families with plans. What it makes validates.
type maker struct {
	pick   func(n int) int
	record assessment.Record
	plan   careplan.Document
	texts  int
}

func newMaker(a, b uint64) *maker {
	m := &maker{pick: rand.New(rand.NewPCG(a, b)).IntN}
	m.family()
	m.plan = careplan.Document{ID: "p", Record: "r", Day: day("2026-06-30")}
	for range m.pick(4) {
		m.plan.Leads = append(m.plan.Leads, m.lead())
	}
	m.plan.Reviews = m.reviews()
	for range 1 + m.pick(5) {
		m.plan.Goals = append(m.plan.Goals, m.goal())
	}
	for _, role := range m.some(5) {
		m.plan.Roles = append(m.plan.Roles, m.role(assessment.Role(role+1)))
	}
	return m
}

// family is 2 to 5 members, and up to three agencies of one worker each.
func (m *maker) family() {
	m.record = assessment.Record{ID: "r", Day: day("2026-06-30")}
	for i := range 2 + m.pick(4) {
		m.record.Members = append(m.record.Members, assessment.Member{ID: assessment.MemberID(fmt.Sprint("m", i))})
	}
	for i := range 1 + m.pick(3) {
		id := fmt.Sprint(i)
		m.record.Agencies = append(m.record.Agencies, assessment.Agency{ID: assessment.AgencyID("a" + id), Workers: []assessment.WorkerID{assessment.WorkerID("w" + id)}})
	}
	for range m.pick(4) {
		m.record.Involvements = append(m.record.Involvements, m.involvement())
	}
	for range m.pick(14) {
		m.record.Consents = append(m.record.Consents, m.consent())
	}
	for range m.pick(2) {
		m.record.Overrides = append(m.record.Overrides, assessment.Override{
			Reason: assessment.OverrideReasonSeriousHarm, Decider: "w0", About: m.member(), To: "a0",
			Topics: m.topics(), Purposes: m.purposes(), From: m.day(),
		})
	}
}

func (m *maker) involvement() assessment.Involvement {
	n := m.pick(len(m.record.Agencies))
	return assessment.Involvement{
		Agency: m.record.Agencies[n].ID, Member: m.member(), Worker: m.worker(),
		Lead: assessment.Answer(m.pick(6)), From: m.day(),
	}
}

// consent is one in force more often than not: to anybody, or as wide as can be.
func (m *maker) consent() assessment.Consent {
	c := assessment.Consent{
		About: m.member(), Capacity: assessment.CapacityHas, To: m.audience(), Topics: m.topics(), Purposes: m.purposes(), From: m.day(),
	}
	if other := m.member(); other != c.About && m.pick(5) == 0 {
		c.By, c.Authority, c.Capacity = other, assessment.AuthorityAttorney, assessment.CapacityLacks
	}
	if m.pick(6) == 0 {
		c.Withdrawn = day("2026-06-30")
	}
	return c
}

func (m *maker) audience() (a assessment.Audience) {
	if m.pick(2) == 0 {
		a.Agency = m.record.Agencies[m.pick(len(m.record.Agencies))].ID
		return a
	}
	a.Member = m.member()
	return a
}

func (m *maker) topics() (out []assessment.Topic) {
	for _, t := range m.some(int(assessment.TopicOther)) {
		out = append(out, assessment.Topic(t+1))
	}
	return out
}

func (m *maker) purposes() (out []assessment.Purpose) {
	for _, p := range m.some(2) {
		out = append(out, assessment.Purpose(p+1))
	}
	return out
}

// some are most of the numbers below n, at least one.
func (m *maker) some(n int) (out []int) {
	for i := range n {
		if m.pick(4) > 0 || i == n-1 && len(out) == 0 {
			out = append(out, i)
		}
	}
	return out
}

func (m *maker) member() assessment.MemberID {
	return m.record.Members[m.pick(len(m.record.Members))].ID
}

func (m *maker) others(than assessment.MemberID) assessment.MemberID {
	for {
		if id := m.member(); id != than {
			return id
		}
	}
}

func (m *maker) worker() assessment.WorkerID { return assessment.WorkerID(fmt.Sprint("w", m.pick(4))) }

func (m *maker) day() assessment.Day {
	return day([]string{"2026-01-01", "2026-02-01", "2026-03-01", "2026-06-30"}[m.pick(4)])
}

// text is never the same, so that whatever it gets into is changed by it.
func (m *maker) text() string {
	m.texts++
	return fmt.Sprint("words ", m.texts, " of ", m.pick(1000))
}

func (m *maker) source() assessment.Source {
	s := assessment.Source{Assessor: m.worker(), On: m.day(), Alone: assessment.Answer(m.pick(6))}
	if m.pick(4) > 0 {
		s.Informant = m.member()
	}
	return s
}

func (m *maker) lead() careplan.Lead {
	l := careplan.Lead{Worker: m.worker(), From: m.day()}
	switch m.pick(6) {
	case 0:
		l.Worker = ""
	case 1:
	default:
		l.Agency = m.record.Agencies[m.pick(len(m.record.Agencies))].ID
	}
	return l
}

func (m *maker) reviews() (out []careplan.ReviewDate) {
	for range m.pick(3) {
		out = append(out, m.review())
	}
	return out
}

func (m *maker) review() careplan.ReviewDate {
	return careplan.ReviewDate{Set: m.day(), Due: day("2026-07-0" + fmt.Sprint(1+m.pick(9)))}
}

func (m *maker) goal() careplan.Goal {
	m.texts++
	g := careplan.Goal{ID: careplan.GoalID(fmt.Sprint("g", m.texts)), For: m.member(), Text: m.text(), SetOn: day("2026-01-01"), Reviews: m.reviews()}
	if m.pick(8) == 0 {
		g.SetOn = day("2026-06-30")
	}
	focal := m.others(g.For)
	g.Indicator = []careplan.Indicator{
		{Impact: assessment.ImpactIndicatorAnxiety, Focal: focal},
		{Domain: assessment.ImpactDomainSocial},
		{Domain: assessment.ImpactDomainHealth, Focal: focal},
		{Gives: assessment.CapitalIndicatorHope, Focal: focal},
		{Need: assessment.NeedAreaMoney},
		{Own: "choir"},
	}[m.pick(6)]
	g.Owners = []careplan.Owner{m.owner(g)}
	for range m.pick(3) {
		g.Owners = append(g.Owners, m.owner(g))
	}
	for range m.pick(4) {
		g.Replies = append(g.Replies, m.reply(g.SetOn))
	}
	for range m.pick(5) {
		g.Entries = append(g.Entries, m.entry(g))
	}
	for i := range g.Reviews {
		g.Reviews[i].Set = later(g.SetOn, g.Reviews[i].Set)
	}
	return g
}

func later(a, b assessment.Day) assessment.Day {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

func (m *maker) owner(g careplan.Goal) careplan.Owner {
	o := careplan.Owner{By: careplan.Party{Member: m.member()}, From: later(g.SetOn, m.day())}
	if m.pick(2) == 0 {
		o.By = careplan.Party{Worker: m.worker()}
	}
	return o
}

func (m *maker) reply(set assessment.Day) careplan.Reply {
	r := careplan.Reply{Says: careplan.Acceptance(1 + m.pick(3)), Source: m.source()}
	r.Source.On = later(set, r.Source.On)
	return r
}

func (m *maker) entry(g careplan.Goal) careplan.Entry {
	e := careplan.Entry{State: careplan.Achievement(m.pick(10)), Source: m.source()}
	e.TakesBack = e.State == careplan.AchievementNotStated
	if m.pick(3) > 0 {
		e.Note = m.text()
	}
	e.Source.On = later(g.SetOn, e.Source.On)
	return e
}

func (m *maker) role(role assessment.Role) careplan.AgreedRole {
	a := careplan.AgreedRole{Member: m.member(), Role: role, SetOn: m.day()}
	a.For = m.others(a.Member)
	for range m.pick(4) {
		a.Replies = append(a.Replies, m.reply(a.SetOn))
	}
	return a
}
