// Package coordination looks at the services round one family together: what is
// done twice, where they contradict each other, what the appointments come to, who
// has nobody, who might hold it all together, whose consent is lacking, and what
// can be reached from where the family first came.
//
// A [Coordinator] is made once of what a service has decided for its own area, and
// then takes records to teams:
//
//	c, err := coordination.NewCoordinator(coordination.Local{LeadWorkerFrom: &four})
//	team := c.Team(record, record.Day)
//	for _, r := range team.Repeats { … r.Text … }
//
// [Coordinator.FirstContact] is for the worker whom a family meets first: what comes
// before anything else, what to ask, what to say back to them, and where they can
// go, also where there is no service for families.
//
// # No silent defaults
//
// No source says how many appointments are too many, or from how many agencies on a
// family needs one lead worker. [Local] says it, or it is not said: the figure is
// then reported, nothing is judged by it, and [Team.NotGiven] lists what was not
// given. [DecodeLocal] reads it from JSON.
//
// # What is recorded, and no more
//
// A record does not say whether all agencies, involvements or appointments are
// listed. So nothing here says that there is none, or that it is few enough: it says
// that none is recorded, and [JudgementNotSeen]. A time that is not stated may clash
// with any other on its day, and is never taken for free. In a view of a record, see
// [assessment.Record.For], everything is worked out from the view alone, and
// [Team.View] and the notes say so.
//
// # Suggestions
//
// Every finding has a plain sentence for the worker and its sources. Nothing is
// decided here: a natural lead worker is a suggestion with its reasons, a repeated
// assessment may be meant, and a consent that was withdrawn or declined is an answer.
// Before anybody is asked for one, [Lacking.FindOut] says whether it is first to be
// found out that they can decide it. A first contact that went badly is told to the
// next worker and is in no figure.
//
// # Limits
//
// Findings are about one person at a time: that a parent's appointment leaves a
// child alone is not seen. Two assessments of one need are compared by its area, and
// two pieces of advice by the host's own id, which is what they are called. Who may
// decide for somebody else, and whether somebody can decide, is taken from recorded
// consents. The sentences are for workers; those marked
// AskAlone are not to be said with anybody else present.
package coordination
