package carepath

import (
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Plan is what a rulebook comes to for a record: every decision, the steps that
// are open in their order, and what to ask next. Its zero value plans nothing.
type Plan struct {
	redacted
	Rulebook string         `json:"rulebook"`
	Day      assessment.Day `json:"day"`
	// Danger says that somebody is in danger now: the first step is to act on
	// that, and there are no questions.
	Danger bool `json:"danger,omitzero"`
	// Held says, to the program and in no document, that a plan for company is
	// empty because somebody is in danger.
	Held bool `json:"-"`
	// NoRulesFor is the family's country where the rulebook has rules that are
	// some country's and none that is in force there on the day: what is open then
	// holds in every country, and that more is open there is not known. It is not
	// stated where there are such rules, or where the country is not stated.
	NoRulesFor assessment.Country `json:"noRulesFor,omitzero"`
	Decisions  []Decision         `json:"decisions"`
	Steps      []Step             `json:"steps"`
	// NotOffered is what is decided not to be open, and what somebody declined. A
	// rule that does not apply in the country or on the day is not among it.
	NotOffered []NotOffered `json:"notOffered,omitempty"`
	Questions  []Question   `json:"questions"`
	// Reminders hold in every plan: that to listen needs nobody's consent and, in a
	// view, what it does not decide.
	Reminders []Caution `json:"reminders,omitempty"`
	// View is for whom and for what the record was cut down that this is the plan
	// of; not stated in a plan of the whole record.
	View assessment.View `json:"view,omitzero"`
	// QuestionsLeft is how many more there are than [Options] asks for in one
	// visit.
	QuestionsLeft int `json:"questionsLeft,omitzero"`
}

// Step is one thing to do now. Its zero value is nothing to do.
type Step struct {
	redacted
	Stage   Stage               `json:"stage"`
	Rule    RuleID              `json:"rule,omitzero"`
	Subject assessment.MemberID `json:"subject"`
	Focal   assessment.MemberID `json:"focal"`
	Title   string              `json:"title"`
	Text    string              `json:"text,omitzero"`
	Dose    []Dose              `json:"dose,omitempty"`
	Role    assessment.Role     `json:"role,omitzero"`
	// OwnSupportFirst says that the member has needs of their own: support for
	// themselves is offered before they are asked to carry this. It is no bar.
	OwnSupportFirst bool `json:"ownSupportFirst,omitzero"`
	// After says the same in plain sentences, for the worker and for company.
	After string `json:"after,omitzero"`
	// Access is what those who take part need in order to be met, and Meet says it
	// in a plain sentence.
	Access []assessment.Access `json:"access,omitempty"`
	Meet   string              `json:"meet,omitzero"`
	// AskAlone steps rest on what was asked alone.
	AskAlone bool                  `json:"askAlone,omitzero"`
	Checked  assessment.Checked    `json:"checked"`
	Cites    []assessment.Citation `json:"cites"`
}

// Options are how a plan is wanted. The zero value is for the worker, on the
// record's own day.
type Options struct {
	// Day is the day to plan for; the record's own where it is not stated.
	Day assessment.Day
	// InCompany plans as if nothing that is asked alone had been asked, so that
	// the plan can be read with anybody present: what was asked alone cannot
	// change it. One thing can: while somebody is in danger it is empty.
	InCompany bool
	// Questions is how many questions to ask in one visit at most, all of them
	// where it is zero or less. Those about safety are never left out: where they
	// are more, they are what is asked.
	Questions int
}

// Plan works out what to do for a record, and what to ask next. Safety comes
// first, then support in people's own right, then engaging the relative, then
// joint work. It cannot fail; a record that does not validate plans for the
// members that it has.
func (b *Rulebook) Plan(r assessment.Record, o Options) Plan {
	d, held := b.decider(r, o)
	out := Plan{
		Rulebook: b.def.ID + " " + b.def.Version, Day: d.picture.Day(), Held: held,
		Decisions: []Decision{}, Steps: []Step{}, Questions: []Question{},
	}
	if held {
		return out
	}
	out.View, _ = d.picture.View()
	out.Reminders = d.reminders()
	out.Danger = d.picture.ImmediateDanger() // in company the picture knows of none
	d.all()
	out.Decisions = append(out.Decisions, d.out...)
	out.Steps = append(out.Steps, d.steps(out.Danger)...)
	out.NotOffered, out.NoRulesFor = d.notOffered(), d.noRulesFor()
	if !out.Danger {
		out.Questions, out.QuestionsLeft = d.visit(o)
	}
	if o.InCompany {
		b.leaveOutAskAlone(out.Decisions)
	}
	return out
}

// decider is ready to decide as the options want it. It reports whether nothing
// may be told, because company is present and somebody is in danger.
func (b *Rulebook) decider(r assessment.Record, o Options) (d *decider, held bool) {
	if o.InCompany {
		held = assessment.Gather(r, latest(o.Day, r.Day)).ImmediateDanger() // an earlier day hides none
		r = r.InCompany()
	}
	d = newDecider(b, assessment.Gather(r, o.Day))
	d.inCompany = o.InCompany
	return d, held
}

func latest(a, b assessment.Day) assessment.Day {
	if a.Compare(b) > 0 {
		return a
	}
	return b
}

// leaveOutAskAlone takes the facts that are asked alone out of what decisions
// would ask. Their reasons cannot rest on any: nothing was known of them.
func (b *Rulebook) leaveOutAskAlone(decisions []Decision) {
	for i := range decisions {
		decisions[i].Asks = slices.DeleteFunc(decisions[i].Asks, func(id FactID) bool {
			return b.facts[id].AskAlone
		})
	}
}

// steps lists what is open, by stage, then rule, then in the record's order.
// While somebody is in danger nothing that involves two people is among them, nor in
// a view, which may not know of it.
func (d *decider) steps(danger bool) []Step {
	steps := d.safetySteps()
	for _, x := range d.out {
		if x.Outcome == OutcomeEligible {
			if s := d.step(x); !danger && !d.cut || s.Stage <= StageOwnRight {
				steps = append(steps, s)
			}
		}
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return int(a.Stage) - int(b.Stage) })
	return steps
}

func (d *decider) step(x Decision) Step {
	r, _ := d.book.Rule(x.Rule)
	about := About{Member: x.Subject, Focal: x.Focal}
	if x.Subject == x.Focal {
		about.Member = ""
	}
	out := Step{
		Stage: r.Stage, Rule: r.ID, Subject: x.Subject, Focal: x.Focal, Title: r.Title,
		Dose: r.Dose, Role: r.Role, AskAlone: r.forWorker(), Checked: x.Checked, Cites: r.Cites,
	}
	if r.Says != "" {
		out.Text = d.fill(r.Says, about)
	}
	if r.Stage == StageJoint && about.Member != "" {
		low, _, _ := d.picture.OwnNeed(x.Subject).Span.Bounds()
		if out.OwnSupportFirst = low > 0; out.OwnSupportFirst {
			out.After = d.fill(afterOwnSupport, about)
		}
	}
	return d.met(out)
}

// safetySteps are what a recorded concern calls for before anything else, one
// for each person who may come to harm. They are prompts and no verdicts:
// thresholds are professional judgement.
func (d *decider) safetySteps() []Step {
	var out []Step
	done := map[string]bool{}
	add := func(title string, c assessment.StandingConcern, cites ...assessment.Citation) {
		if key := title + string(c.Harmed); !done[key] {
			done[key] = true
			out = append(out, d.met(Step{
				Stage: StageSafety, Subject: c.Harmed, Title: title,
				AskAlone: true, Checked: assessment.CheckedPrimary, Cites: cites,
			}))
		}
	}
	for _, c := range d.picture.Concerns() {
		if c.Concern == assessment.ConcernImmediateDanger {
			add("In danger now: get help from the emergency services first, then follow your safeguarding procedure.",
				c, citeOwnPolicy("immediate danger comes before everything"))
		}
		if c.Child || c.Concern == assessment.ConcernChildHarm {
			add("A concern for a child: follow your child safeguarding procedure today.", c, d.childProtection())
		} else if c.Concern != assessment.ConcernImmediateDanger {
			add("A concern about abuse: see each person alone and follow your domestic abuse procedure. A child who sees or hears it is harmed too.",
				c, citeOwnPolicy("a recorded concern is acted on before anything else"))
		}
	}
	return append(out, d.flagSteps()...)
}

// flagSteps are what answers to questionnaires call for by themselves, one for
// each person.
func (d *decider) flagSteps() []Step {
	var out []Step
	for _, f := range d.picture.RaisedFlags() {
		if n := len(out); n > 0 && out[n-1].Subject == f.Member {
			continue
		}
		out = append(out, d.met(Step{
			Stage: StageSafety, Subject: f.Member,
			Title:    "An answer to a questionnaire calls for attention whatever the score: speak with the person alone today and follow your procedure for risk of harm to oneself.",
			AskAlone: true, Checked: Criterion{Cites: f.Cites}.Checked(), Cites: f.Cites,
		}))
	}
	return out
}

// childProtection is the statute of England and Wales where it may apply, and
// this library's policy elsewhere.
func (d *decider) childProtection() assessment.Citation {
	switch d.picture.Country() {
	case assessment.CountryEngland, assessment.CountryWales, assessment.CountryNotStated:
		return citeChildrenAct47()
	default:
		return citeOwnPolicy("a concern for a child is acted on before anything else")
	}
}
