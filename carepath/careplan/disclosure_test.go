package careplan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/careplan"
)

//nolint:gochecknoglobals // names for tables
var (
	gwen    = assessment.Audience{Member: "gwen"}
	dan     = assessment.Audience{Member: "dan"}
	service = assessment.Audience{Agency: "family-service"}
	clinic  = assessment.Audience{Agency: "clinic"}
)

// household is the record of Gwen, Dan and his sister; w1 is of the family service
// and leads, c1 of the clinic.
func household() assessment.Record {
	return assessment.Record{
		ID: "r1", Day: day("2026-06-30"),
		Members: []assessment.Member{{ID: "gwen"}, {ID: "dan"}, {ID: "sis"}},
		Agencies: []assessment.Agency{
			{ID: "family-service", Workers: []assessment.WorkerID{"w1"}}, {ID: "clinic", Workers: []assessment.WorkerID{"c1"}},
		},
		Involvements: []assessment.Involvement{{Agency: "family-service", Member: "gwen", Worker: "w1", Lead: assessment.AnswerYes, From: day("2026-01-01")}},
	}
}

// agree is a consent for coordination.
func agree(about assessment.MemberID, to assessment.Audience, topics ...assessment.Topic) assessment.Consent {
	return assessment.Consent{
		About: about, Capacity: assessment.CapacityHas, To: to, Topics: topics,
		Purposes: []assessment.Purpose{assessment.PurposeCoordination}, From: day("2026-01-01"),
	}
}

// outline says what of a plan is shown, so that a table can be read.
func outline(d careplan.Document) string {
	var out []string
	add := func(is bool, word string) {
		if is {
			out = append(out, word)
		}
	}
	add(len(d.Leads) > 0, "lead")
	add(len(d.Reviews) > 0, "review")
	for _, g := range d.Goals {
		out = append(out, string(g.ID)+":")
		for _, o := range g.Owners {
			out = append(out, "owner-"+string(o.By.Member+assessment.MemberID(o.By.Worker)))
		}
		add(len(g.Reviews) > 0, "review")
		for _, r := range g.Replies {
			out = append(out, "says-"+string(r.By().Member+assessment.MemberID(r.By().Worker)))
		}
		for _, e := range g.Entries {
			out = append(out, "found-"+string(e.Source.Informant))
			add(e.Source.Assessor != "", "by-"+string(e.Source.Assessor))
			add(e.Note != "", "note")
		}
	}
	for _, a := range d.Roles {
		out = append(out, "role:")
		for _, r := range a.Replies {
			out = append(out, "says-"+string(r.By().Member))
		}
	}
	return strings.Join(out, " ")
}

func TestPlanFor(t *testing.T) {
	t.Parallel()
	const impact, capital, roles = assessment.TopicImpact, assessment.TopicCapital, assessment.TopicRoles
	own := func(who assessment.MemberID, by assessment.WorkerID) func(*careplan.Document) {
		return func(p *careplan.Document) {
			p.Goals, p.Roles = p.Goals[:1], nil
			p.Goals[0].Indicator = careplan.Indicator{Own: "choir"}
			p.Goals[0].Entries[1].Source = assessment.Source{Informant: who, Assessor: by, Alone: assessment.AnswerYes, On: day("2026-04-10")}
		}
	}
	for _, c := range []struct {
		row
		to       assessment.Audience
		consents []assessment.Consent
		change   func(*careplan.Document)
		want     string
	}{
		{
			row{"her own goals", "who leads works with her; she answered both, and so was told of them; what he said, and a note beside her words that may tell of him, is not for her"},
			gwen, nil, nil, "lead sleep: owner-gwen review says-gwen found-gwen found-gwen sundays: says-gwen role: says-gwen",
		},
		{
			row{"her own, with his consent", "now the note is for her too, and so is his answer; which worker wrote it down is not"},
			gwen,
			[]assessment.Consent{agree("dan", gwen, impact, capital, roles)},
			nil,
			"lead sleep: owner-gwen review says-gwen found-gwen found-gwen note sundays: says-dan says-gwen says-dan role: says-gwen says-dan",
		},
		{
			row{"his", "what the use does to her is hers to tell"},
			dan, nil, nil, "sundays: says-dan says-dan role: says-dan",
		},
		{
			row{"his, with her consent", "it is a goal about his use, whatever he said to it"},
			dan,
			[]assessment.Consent{agree("gwen", dan, impact)},
			nil,
			"sleep: review says-gwen found-gwen found-gwen note sundays: says-dan says-dan role: says-dan",
		},
		{
			row{"who sees to it", "takes a consent of its own"},
			dan,
			[]assessment.Consent{agree("gwen", dan, impact, roles)},
			nil,
			"sleep: owner-gwen review says-gwen found-gwen found-gwen note sundays: says-dan says-dan role: says-gwen says-dan",
		},
		{
			row{"his sister", "nobody consented, and she said nothing"},
			assessment.Audience{Member: "sis"},
			nil, nil, "",
		},
		{
			row{"a stranger", "is nobody's"},
			assessment.Audience{Member: "who"},
			nil, nil, "",
		},
		{
			row{"the service that wrote it", "knows what its worker wrote down, and no review of it"},
			service, nil, nil, "lead sleep: says-gwen found-gwen by-w1 found-gwen by-w1 note sundays: owner-w1 says-dan says-gwen says-w1 says-dan role: says-gwen says-dan",
		},
		{
			row{"the clinic", "one of two consents is not enough"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, impact, capital, roles)},
			nil, "",
		},
		{
			row{"the clinic, with both", "but not who its workers are, nor what they said for themselves"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, impact, capital), agree("dan", clinic, impact, capital)},
			nil,
			"sleep: review says-gwen found-gwen found-gwen note sundays: says-dan says-gwen says-dan",
		},
		{
			row{"who leads", "is known from who works with whom"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, assessment.TopicInvolvement)},
			nil, "lead",
		},
		{
			row{"nobody leads", "is about everybody, and says that somebody left"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, assessment.TopicInvolvement)},
			func(p *careplan.Document) {
				p.Leads = []careplan.Lead{{From: day("2026-02-01")}}
			}, "",
		},
		{
			row{"to own a goal", "tells of it to nobody: somebody wrote it down for them"},
			clinic, nil, func(p *careplan.Document) {
				p.Goals[0].Owners = []careplan.Owner{{By: careplan.Party{Worker: "c1"}, From: day("2026-01-10")}}
			}, "",
		},
		{
			row{"its worker's own answer", "it took the goal on, and so was told of it"},
			clinic, nil, func(p *careplan.Document) {
				p.Goals[0].Owners = append(p.Goals[0].Owners, careplan.Owner{By: careplan.Party{Worker: "c1"}, From: day("2026-01-10")})
				p.Goals[0].Replies = append(p.Goals[0].Replies, careplan.Reply{Says: careplan.AcceptanceAgree, Source: assessment.Source{Assessor: "c1", On: day("2026-02-01")}})
			}, "sleep: owner-c1 says-c1",
		},
		{
			row{"asked about his goal", "she told how it goes, and may not know that it is one"},
			assessment.Audience{Member: "sis"},
			nil, func(p *careplan.Document) {
				p.Goals[1].Entries = []careplan.Entry{{State: careplan.AchievementAchieved, Source: by("sis", "2026-03-01")}}
			}, "",
		},
		{
			row{"a need of her own", "is about nobody else; what a worker found she may see"},
			gwen, nil, func(p *careplan.Document) {
				p.Goals, p.Roles = p.Goals[:1], nil
				p.Goals[0].Indicator, p.Goals[0].Replies = careplan.Indicator{Need: assessment.NeedAreaMoney}, nil
				p.Goals[0].Entries[1].Source.Informant = ""
			}, "lead sleep: owner-gwen review found-gwen found- note",
		},
		{
			row{"what was told alone", "and is the host's own may be about safety"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, assessment.TopicOther)},
			own("gwen", "w1"), "sleep: review says-gwen found-gwen",
		},
		{
			row{"told alone, and she agrees", "it is hers to allow"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, assessment.TopicOther, assessment.TopicSafety)},
			own("gwen", "w1"),
			"sleep: review says-gwen found-gwen found-gwen note",
		},
		{
			row{"a note on what was told alone", "may tell more than the state that goes with it"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, impact), agree("dan", clinic, impact)},
			func(p *careplan.Document) {
				p.Goals, p.Roles = p.Goals[:1], nil
				p.Goals[0].Entries[1].Source.Alone = assessment.AnswerYes
			}, "sleep: review says-gwen found-gwen found-gwen",
		},
		{
			row{"another's entry", "needs the consent of whoever told it, though the goal is shown"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, impact), agree("dan", clinic, impact)},
			func(p *careplan.Document) {
				p.Goals, p.Roles = p.Goals[:1], nil
				p.Goals[0].Entries[1].Source.Informant = "sis"
			}, "sleep: review says-gwen found-gwen",
		},
		{
			row{"no indicator", "on nothing, nobody can consent"},
			clinic,
			[]assessment.Consent{agree("gwen", clinic, assessment.TopicOther)},
			func(p *careplan.Document) {
				p.Goals[0].Indicator = careplan.Indicator{}
			}, "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.explain(t)
			p, r := plan(), household()
			r.Consents = c.consents
			require.NoError(t, r.Validate())
			if c.change != nil {
				c.change(&p)
			}
			view, err := p.For(r, c.to, assessment.PurposeCoordination, assessment.Day{})
			require.NoError(t, err)
			assert.Equal(t, c.want, outline(view))
			require.NoError(t, view.ValidateFor(r))
			assert.Equal(t, "p1 r1 2026-06-30", string(view.ID)+" "+string(view.Record)+" "+view.Day.String())
			require.True(t, assert.ObjectsAreEqual(view, copied(t, view)), "a view is written and read back")
		})
	}
}
