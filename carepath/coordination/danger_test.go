package coordination_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath/coordination"
)

// Danger that is on record is acted on before anything is asked.
func TestFirstContactInDanger(t *testing.T) {
	r := assessment.Record{
		ID: "fictional", Day: assessment.MustParseDay("2026-11-21"), Members: []assessment.Member{{ID: "a"}},
		Safety: []assessment.SafetyAnswer{{Concern: assessment.ConcernImmediateDanger, Harmed: "a", Answer: assessment.AnswerYes}},
	}
	var c *coordination.Coordinator
	in := c.FirstContact(r, assessment.Day{}, assessment.EntryPointEmergency)
	require.Empty(t, in.Ask)
	require.Contains(t, in.Now[0].Text, "Somebody is in danger now")
	require.True(t, in.Now[0].AskAlone, "it is not read out")
	r.Safety = nil
	out := c.FirstContact(r, assessment.Day{}, assessment.EntryPointEmergency)
	require.NotEmpty(t, out.Ask)
	require.Contains(t, out.Now[0].Text, "Is anybody in danger now?")
}
