package family

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// briefPlan is a plan without sentences and sources: what is left says which rule,
// for whom, what came of it and what it rests on. Its keys mean what they mean in
// [carepath.Plan].
type briefPlan struct {
	redacted
	Rulebook      string             `json:"rulebook"`
	Day           assessment.Day     `json:"day"`
	Danger        bool               `json:"danger,omitzero"`
	NoRulesFor    assessment.Country `json:"noRulesFor,omitzero"`
	Decisions     []briefDecision    `json:"decisions"`
	Steps         []briefStep        `json:"steps"`
	Questions     []briefQuestion    `json:"questions"`
	QuestionsLeft int                `json:"questionsLeft,omitzero"`
	View          assessment.View    `json:"view,omitzero"`
}

type briefDecision struct {
	redacted
	Rule          carepath.RuleID     `json:"rule"`
	Subject       assessment.MemberID `json:"subject"`
	Focal         assessment.MemberID `json:"focal"`
	Outcome       carepath.Outcome    `json:"outcome"`
	Reasons       []briefReason       `json:"reasons"`
	Asks          []carepath.FactID   `json:"asks"`
	Declined      []carepath.FactID   `json:"declined,omitempty"`
	NotApplicable []carepath.FactID   `json:"notApplicable,omitempty"`
	Silent        bool                `json:"silent,omitzero"`
	Withheld      bool                `json:"withheld,omitzero"`
	Dependent     bool                `json:"dependent,omitzero"`
	Checked       assessment.Checked  `json:"checked"`
}

type briefReason struct {
	redacted
	Fact    carepath.FactID     `json:"fact"`
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Known   assessment.Span     `json:"known"`
}

type briefStep struct {
	redacted
	Stage           carepath.Stage      `json:"stage"`
	Rule            carepath.RuleID     `json:"rule,omitzero"`
	Subject         assessment.MemberID `json:"subject"`
	Focal           assessment.MemberID `json:"focal"`
	Role            assessment.Role     `json:"role,omitzero"`
	OwnSupportFirst bool                `json:"ownSupportFirst,omitzero"`
	AskAlone        bool                `json:"askAlone,omitzero"`
}

type briefQuestion struct {
	redacted
	Fact     carepath.FactID     `json:"fact"`
	Subject  assessment.MemberID `json:"subject"`
	Focal    assessment.MemberID `json:"focal"`
	AskAlone bool                `json:"askAlone,omitzero"`
	Safety   bool                `json:"safety,omitzero"`
	Opens    []carepath.RuleID   `json:"opens"`
}

func briefly(p carepath.Plan) briefPlan {
	out := briefPlan{
		Rulebook: p.Rulebook, Day: p.Day, Danger: p.Danger, NoRulesFor: p.NoRulesFor, QuestionsLeft: p.QuestionsLeft, View: p.View,
		Decisions: make([]briefDecision, len(p.Decisions)), Steps: make([]briefStep, len(p.Steps)),
		Questions: make([]briefQuestion, len(p.Questions)),
	}
	for i, d := range p.Decisions {
		out.Decisions[i] = briefDecision{
			Rule: d.Rule, Subject: d.Subject, Focal: d.Focal, Outcome: d.Outcome, Reasons: make([]briefReason, len(d.Reasons)),
			Asks: d.Asks, Declined: d.Declined, NotApplicable: d.NotApplicable, Silent: d.Silent, Withheld: d.Withheld,
			Dependent: d.Dependent, Checked: d.Checked,
		}
		for k, r := range d.Reasons {
			out.Decisions[i].Reasons[k] = briefReason{Fact: r.Fact, Subject: r.Subject, Focal: r.Focal, Known: r.Known}
		}
	}
	for i, s := range p.Steps {
		out.Steps[i] = briefStep{
			Stage: s.Stage, Rule: s.Rule, Subject: s.Subject, Focal: s.Focal, Role: s.Role,
			OwnSupportFirst: s.OwnSupportFirst, AskAlone: s.AskAlone,
		}
	}
	for i, q := range p.Questions {
		out.Questions[i] = briefQuestion{
			Fact: q.Fact, Subject: q.Subject, Focal: q.Focal, AskAlone: q.AskAlone, Safety: q.Safety, Opens: q.Opens,
		}
	}
	return out
}
