package careplan

import "errors"

// What can be wrong with a plan beyond what can be wrong with a record.
var (
	// ErrIndicator says that a goal has no indicator, or more than one.
	ErrIndicator = errors.New("want one of impact, domain, gives, need and own")
	// ErrStrength says that what a person is to give is no strength.
	ErrStrength = errors.New("want a strength: a barrier is nothing to be given")
	// ErrFocal says that a person is named beside an indicator that is about one
	// member alone.
	ErrFocal = errors.New("stands beside impact, domain and gives only")
	// ErrParty says that something is nobody's, or a member's and a worker's.
	ErrParty = errors.New("want one member or one worker")
	// ErrSpeaker says that a reply is nobody's own word.
	ErrSpeaker = errors.New("want the informant whose word it is, or the worker who speaks for themselves")
	// ErrState says that an entry both has a state and takes one back.
	ErrState = errors.New("has a state and takes it back: give one")
	// ErrBefore says that something is dated before the goal or the role was set.
	ErrBefore = errors.New("lies before the day that it was set on")
	// ErrFuture says that something lies after the plan's own day.
	ErrFuture = errors.New("lies after the day of the plan")
	// ErrRecord says that a plan belongs to another record.
	ErrRecord = errors.New("is the id of another record")
	// ErrChanged says that a newer plan has something else where an older one had
	// something: add to it instead.
	ErrChanged = errors.New("is not what the older version has: add to its list, or set another goal")
	// ErrRemoved says that a newer plan lacks what an older one had.
	ErrRemoved = errors.New("is missing, and the older version has it: keep what was there")
	// ErrEarlier says that a newer plan is of an earlier day than the older one.
	ErrEarlier = errors.New("lies before the day of the older version")
)
