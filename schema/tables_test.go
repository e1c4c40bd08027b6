package schema

import (
	"encoding/json"
	"reflect"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/careplan"
	"github.com/kithcare/kith/carepath/coordination"
	"github.com/kithcare/kith/recoverycapital"
)

// demandedTable lists keys that are left out when zero and that validation
// demands all the same, so that the schemas require them.
var demandedTable = map[string][]string{
	"SubstanceUse": {"substance"},
	"SafetyAnswer": {"concern"},
	"RoleOffer":    {"role"},
	"UnmetNeed":    {"area"},
	"HelpReceived": {"kind"},
	"Citation":     {"basis"}, // by the rulebook that a plan is made with
}

// undemandedTable lists keys that are always written and that validation does not
// demand: of what forms leave as an empty object, or as it was when they opened, of
// what is nought where it is left out, and every yes or no.
var undemandedTable = map[string][]string{
	"RiskCheck": {"tool", "yes"},
	"Cutoff":    {"at"}, // 0 where it is left out
	"Threshold": {"at"},
	"Flag":      {"from"},
	"Conflict":  {"certain"}, // forms write false for a yes or no that is required
	"Clash":     {"certain"},
	"Way":       {"certain"},
	"Candidate": {"familyFacing"},
}

// nameTable is what types are called that have the name of one in another package.
var nameTable = map[reflect.Type]string{
	reflect.TypeFor[assessment.Override](): "ConsentOverride",
	reflect.TypeFor[careplan.Document]():   "CarePlan",
	reflect.TypeFor[careplan.Lead]():       "PlanLead",
	reflect.TypeFor[careplan.Goal]():       "PlanGoal",
	reflect.TypeFor[careplan.Party]():      "PlanParty",
}

// uniqueTable lists the lists in which nothing stands twice.
var uniqueTable = []string{
	"Consent.topics", "Consent.purposes", "ConsentOverride.topics", "ConsentOverride.purposes", "Agency.workers",
	"Local.topics", "Service.points", "Service.areas",
}

// rangeOfTable lists the numbers that have a range of their own. An empty bound is
// none.
var rangeOfTable = map[string][2]json.Number{
	"Appointment.minutes": {"0", maxMinutes},
	"RiskCheck.yes":       {"0", maxRiskYes},
	"LocalFact.low":       {minCode, maxCode}, "LocalFact.high": {minCode, maxCode},
	"Item.low": {minCode, maxCode}, "Item.high": {minCode, maxCode}, "Item.scores": {minCode, maxCode}, "Flag.from": {minCode, maxCode},
	"Proration.atLeast":       {"1", "10000"},
	"Local.appointmentsAWeek": {"0", ""}, "Local.leadWorkerFrom": {"1", ""}, "Local.sameNeedWithin": {"0", ""},
}

// The least and the greatest code of an answer.
const minCode, maxCode = "-1000000000", "1000000000"

// textTable says what plain strings may hold, where their Go type does not:
// an id, or text of one line.
var textTable = map[string]string{
	"Member.label": patternText, "Review.reason": patternText, "Access.language": patternText, "Agency.label": patternText,
	"Document.id": patternID, "Document.extends": patternID, "Criterion.id": patternID,
	"HostFact.id": patternID, "RiskCheck.tool": patternID, "Caution.id": patternID, "Reason.criteria": patternID, "Response.instrument": patternID, "ItemAnswer.item": patternID, "Advice.about": patternID,
	"Instrument.id": patternID, "Instrument.title": patternText, "Instrument.version": patternText, "Item.id": patternID,
	"Scale.id": patternID, "Scale.items": patternID, "Scale.reversed": patternID, "Scale.parts": patternID,
	"Cutoff.id": patternID, "Threshold.id": patternID, "Flag.id": patternID, "Flag.item": patternID,
	"PlanGoal.text": patternText, "Entry.note": patternText, "Indicator.own": patternID,
	"Contribution.instrument": patternID, "Contribution.scale": patternID,
	"Score.instrument": patternID, "Score.scale": patternID, "CutoffResult.id": patternID, "ItemDifference.item": patternID,
	"Service.label": patternText, "Conflict.about": patternID,
}

// freeTable lists texts that the library writes from a rulebook, which bounds
// neither their length nor their characters.
var freeTable = []string{
	"Plan.rulebook", "Decision.rulebook",
	"Reason.text", "Caution.text",
	"Document.title", "Document.version", "Override.reason", "Rule.title", "Rule.says", "Criterion.text", "Condition.silent",
	"LocalFact.question", "LocalFact.unit", "LocalFact.topic", "LocalValue.word", "LocalValue.says",
	"Citation.source", "Citation.part", "Citation.url", "Citation.reason",
	"Step.title", "Step.text", "Step.after", "Step.meet", "Dose.text", "Question.text",
	"Effect.text", "NotOffered.title", "NotOffered.text",
	"Instrument.completedBy", "Instrument.recall", "Instrument.rights", "Instrument.notes",
	"Contribution.title", "Score.version",
	"Repeat.text", "Conflict.text", "Week.text", "Clash.text", "Gap.text", "Lead.text", "Candidate.text", "Lacking.text", "Way.text", "Sentence.text",
}

// nobodyTable lists ids that are always written, and empty where there is nobody.
var nobodyTable = []string{
	"Decision.subject", "Decision.focal", "Step.subject", "Step.focal", "Question.subject", "Question.focal",
	"Reason.subject", "Reason.focal", "Effect.subject", "Effect.focal", "NotOffered.subject", "NotOffered.focal",
}

// idTable lists the types of ids that have the form of one.
var idTable = []reflect.Type{
	reflect.TypeFor[assessment.RecordID](), reflect.TypeFor[assessment.MemberID](), reflect.TypeFor[assessment.WorkerID](), reflect.TypeFor[assessment.AgencyID](),
	reflect.TypeFor[carepath.RuleID](), reflect.TypeFor[carepath.FactID](),
	reflect.TypeFor[careplan.ID](), reflect.TypeFor[careplan.GoalID](),
}

// What the decoder takes at most of a list, and of people.
const (
	maxItems   = 10_000
	maxMembers = 100
)

// maxItemsTable lists the documents whose decoder takes fewer.
var maxItemsTable = map[string]uint64{CarePlanID: 1000}

// rootTable is what the published schemas are of.
var rootTable = map[string]reflect.Type{
	RecordID:    reflect.TypeFor[assessment.Record](),
	MemberID:    reflect.TypeFor[assessment.Member](),
	ImpactID:    reflect.TypeFor[assessment.Impact](),
	AppraisalID: reflect.TypeFor[assessment.Appraisal](),
	ResponseID:  reflect.TypeFor[assessment.Response](),
	ConsentID:   reflect.TypeFor[assessment.Consent](),
	PlanID:      reflect.TypeFor[carepath.Plan](),
	RulebookID:  reflect.TypeFor[carepath.Document](),

	CarePlanID:   reflect.TypeFor[careplan.Document](),
	InstrumentID: reflect.TypeFor[assessment.Instrument](),
	CapitalID:    reflect.TypeFor[recoverycapital.Capital](),
	ComparisonID: reflect.TypeFor[assessment.Comparison](),
	TeamID:       reflect.TypeFor[coordination.Team](),
	LocalID:      reflect.TypeFor[coordination.Local](),
}
