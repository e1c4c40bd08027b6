package assessment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
)

// What a statement holds that is not for the audience is taken out of it, and a
// statement of which nothing is left is not shown.
func TestForTakesOutParts(t *testing.T) {
	t.Parallel()
	nine := 9
	check := assessment.RiskCheck{Tool: "dash", Yes: &nine}
	found := assessment.Review{Finding: assessment.ReviewFindingConcernStands, Worker: "f1", Reason: "told alone", On: day("2026-03-02")}
	for _, tc := range []struct {
		name, why string
		to        assessment.Audience
		change    func(*assessment.Record)
		topics    []assessment.Topic // that everybody agrees to
		holds     func(assessment.Record) bool
		want      bool
	}{
		{
			"age", "it takes a consent of its own", clinic, func(r *assessment.Record) { r.Members[1].Born = born("1990") },
			[]assessment.Topic{assessment.TopicUse},
			bornIsShown, false,
		},
		{
			"age, agreed", "which is this", clinic, func(r *assessment.Record) { r.Members[1].Born = born("1990") },
			[]assessment.Topic{assessment.TopicUse, assessment.TopicAge},
			bornIsShown, true,
		},
		{
			"workers of another agency", "who works where is that agency's", clinic,
			func(r *assessment.Record) {
				r.Involvements = []assessment.Involvement{{Agency: "school", Member: "girl", From: day("2026-01-01")}}
			},
			[]assessment.Topic{assessment.TopicInvolvement},
			func(v assessment.Record) bool { return len(v.Agencies) == 2 && len(v.Agencies[1].Workers) > 0 }, false,
		},
		{
			"a checklist of risk", "the person who might do harm is not told the count", son,
			func(r *assessment.Record) { r.Safety[1].Check = check }, nil,
			func(v assessment.Record) bool { return len(v.Safety) == 1 && v.Safety[0].Check.Tool != "" }, false,
		},
		{
			"a checklist of her own", "whoever answered it may see it", mother,
			func(r *assessment.Record) { r.Safety[0].Check = check }, nil,
			func(v assessment.Record) bool { return len(v.Safety) > 0 && v.Safety[0].Check.Tool != "" }, true,
		},
		{
			"nothing but what a worker found", "an empty statement would tell that there was one", son,
			func(r *assessment.Record) {
				r.Safety[1].Answer, r.Safety[1].Review, r.Safety[1].Check = assessment.AnswerNotAsked, found, check
			}, nil,
			func(v assessment.Record) bool { return len(v.Safety) > 0 }, false,
		},
		{
			"power over somebody", "it is a matter of safety, and takes that consent", clinic,
			func(r *assessment.Record) { r.Appraisals[0].Strengths.Hope = assessment.ExtentYes },
			[]assessment.Topic{assessment.TopicCapital},
			func(v assessment.Record) bool {
				return len(v.Appraisals) == 1 && v.Appraisals[0].Barriers.PowerOver != assessment.ExtentNotAsked
			}, false,
		},
		{
			"the rest of it", "hope is no matter of safety", clinic,
			func(r *assessment.Record) { r.Appraisals[0].Strengths.Hope = assessment.ExtentYes },
			[]assessment.Topic{assessment.TopicCapital},
			func(v assessment.Record) bool { return len(v.Appraisals) == 1 }, true,
		},
		{
			"nothing but power over somebody", "an empty statement would tell that there was one", clinic,
			func(*assessment.Record) {},
			[]assessment.Topic{assessment.TopicCapital},
			func(v assessment.Record) bool { return len(v.Appraisals) > 0 }, false,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := household()
			tc.change(&r)
			for _, m := range r.Members {
				if len(tc.topics) > 0 && m.ID != tc.to.Member {
					r.Consents = append(r.Consents, agree(m.ID, tc.to, tc.topics...))
				}
			}
			require.NoError(t, r.Validate())
			view := r.For(tc.to, assessment.PurposeCoordination, assessment.Day{})
			require.NoError(t, view.Validate())
			assert.Equal(t, tc.want, tc.holds(view), tc.why)
		})
	}
}

func bornIsShown(v assessment.Record) bool {
	for _, m := range v.Members {
		if m.ID == "son" {
			return !m.Born.IsZero()
		}
	}
	return false
}
