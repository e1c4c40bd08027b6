package carepath

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/wire"
)

// What can be wrong with a case.
var (
	// ErrNoCase says that a case expects something that nothing is decided for.
	ErrNoCase = errors.New("is decided for nobody: correct the rule or the people, or leave the outcome out if that is what is expected")
	// ErrOutcome says that a rule comes to another outcome than a case expects.
	ErrOutcome = errors.New("comes to another outcome")
)

// Cases are examples that stand beside the criteria of a rulebook: fictional
// records and what rules are expected to come to for them. The zero value has
// none.
type Cases struct {
	Cases []Case `json:"cases"`
}

// Case is one example. The zero value does not validate.
type Case struct {
	Name string `json:"name"`
	// Why says what goes wrong if the outcome is another.
	Why    string            `json:"why"`
	Record assessment.Record `json:"record"`
	// Day is the day to decide for; the record's own where it is left out.
	Day    assessment.Day `json:"day,omitzero"`
	Expect []Expectation  `json:"expect"`
}

// Expectation is what a rule is to come to for somebody. Outcome is nil where it
// is not to be decided at all. The zero value does not validate.
type Expectation struct {
	Rule    RuleID              `json:"rule"`
	Subject assessment.MemberID `json:"subject,omitzero"`
	Focal   assessment.MemberID `json:"focal,omitzero"`
	Outcome *Outcome            `json:"outcome,omitempty"`
}

// DecodeCases reads cases from JSON, as strictly as [assessment.Decode] reads a
// record, with the same checks of each record. The error is
// [assessment.FieldErrors]; on an error there are no cases.
func DecodeCases(data []byte) (Cases, error) {
	var c Cases
	var faults assessment.FieldErrors
	wire.Decode(data, &c, wire.Limits{}, faults.Add)
	if len(faults) == 0 {
		faults = c.check()
	}
	if len(faults) > 0 {
		return Cases{}, faults
	}
	return c, nil
}

func (c Cases) check() assessment.FieldErrors {
	var faults assessment.FieldErrors
	demand(&faults, "/cases", len(c.Cases) == 0)
	for i, one := range c.Cases {
		path := "/cases/" + strconv.Itoa(i)
		demand(&faults, path+"/name", one.Name == "")
		demand(&faults, path+"/why", one.Why == "")
		demand(&faults, path+"/expect", len(one.Expect) == 0)
		var wrong assessment.FieldErrors
		errors.As(one.Record.Validate(), &wrong)
		for _, f := range wrong {
			faults.Add(path+"/record"+f.Path, f.Err)
		}
		for j, e := range one.Expect {
			demandID(&faults, path+"/expect/"+strconv.Itoa(j)+"/rule", string(e.Rule))
		}
	}
	return faults
}

// Run decides every case with a rulebook. The error is
// [assessment.FieldErrors], with a fault for each expectation that is not met
// that says both outcomes: cases are about nobody, so that it may.
func (c Cases) Run(b *Rulebook) error {
	faults := c.check()
	if len(faults) > 0 {
		return faults
	}
	if b == nil {
		b = &Rulebook{}
	}
	for i, one := range c.Cases {
		plan := b.Plan(one.Record, Options{Day: one.Day})
		for j, e := range one.Expect {
			faults.Add("/cases/"+strconv.Itoa(i)+"/expect/"+strconv.Itoa(j), e.met(plan))
		}
	}
	return faults.Err()
}

// met compares an expectation with a plan.
func (e Expectation) met(p Plan) error {
	d, decided := p.Decision(e.Rule, e.Subject, e.Focal)
	switch {
	case !decided && e.Outcome == nil:
		return nil
	case !decided:
		return ErrNoCase
	case e.Outcome == nil:
		return fmt.Errorf("%w: %s, and was expected to be decided for nobody", ErrOutcome, d.Outcome)
	case *e.Outcome != d.Outcome:
		return fmt.Errorf("%w: %s, and was expected to be %s", ErrOutcome, d.Outcome, *e.Outcome)
	}
	return nil
}
