package recoverycapital

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
)

// Count is how many things of one sign somebody has, of those that apply. Its
// zero value is nothing known of nothing.
type Count struct {
	redacted
	Sign Sign `json:"sign"`
	// Number is the number of things, nothing known where none applies.
	Number assessment.Span `json:"number"`
	// Answered is how many have a yes or a no.
	Answered int                   `json:"answered"`
	Of       int                   `json:"of"`
	Cites    []assessment.Citation `json:"cites"`
}

// Counts counts what was answered yes, strengths first and barriers second. The
// lists are the caller's own. Promise 11: there is no difference of the two.
//
// What was not answered may be a yes or a no. What is not applicable is not
// counted in Of. The error is [assessment.FieldErrors] with an
// [assessment.ErrWord] for each answer outside the vocabulary, under /strengths
// and /barriers.
func Counts(strengths, barriers []assessment.Answer) ([]Count, error) {
	var faults assessment.FieldErrors
	out := []Count{
		count(SignPositive, "/strengths", strengths, &faults),
		count(SignNegative, "/barriers", barriers, &faults),
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return out, nil
}

func count(sign Sign, path string, answers []assessment.Answer, faults *assessment.FieldErrors) Count {
	out := Count{Sign: sign, Cites: countCites()}
	yes, no := 0, 0
	for i, a := range answers {
		_, err := a.MarshalText()
		faults.Add(path+"/"+strconv.Itoa(i), err)
		switch a {
		case assessment.AnswerNotApplicable:
			continue
		case assessment.AnswerYes:
			yes++
		case assessment.AnswerNo:
			no++
		case assessment.AnswerNotAsked, assessment.AnswerAskedUnknown, assessment.AnswerAskedDeclined:
		}
		out.Of++
	}
	out.Answered = yes + no
	if out.Of > 0 {
		out.Number = assessment.Between(yes, out.Of-no)
	}
	return out
}
