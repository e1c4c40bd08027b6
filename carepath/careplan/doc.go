// Package careplan is a family's care plan as a document: what is aimed at and for
// whom, who owns each goal, what shows whether it is reached, when it is looked at
// again, who leads, and which roles are agreed.
//
// A [Document] belongs to one [assessment.Record] and names its people by their ids.
// [Decode] reads one from JSON, strictly; a Go literal checked with
// [Document.Validate] serves as well. [Document.ValidateFor] holds it against the
// record. [Encode] writes it.
//
// # Goals of the whole family
//
// What shows a [Goal]'s result is its [Indicator]. Two kinds are about the family and
// not about one person's use: what the use does to a member, and what the person who
// uses gives to that member's quality of life. The second is there because people are
// not only what they do to others. Both follow the Adfam briefing; see [Sources].
//
// # A history that only grows
//
// Whatever may change is a list with a day for each element: who leads, when to
// review, who owns a goal, what state it was found in, who agrees. Lists grow at
// their end. Everything else of a goal is fixed: another aim is another goal. So a
// newer version holds the older one, and [Document.Extends] says where it does not.
// To put something right is to add to it: of two elements of the same day the one
// further down the list counts.
//
// # What is not known
//
// A goal without an entry has no state ([AchievementNotStated]), whatever the days
// that have passed, and no state follows from another: nothing is ever achieved
// unless somebody said so. Nor is anybody's agreement read from their silence, or
// from another's word.
//
// What a goal for a member's own support needs is their agreement and that of whoever
// owns it, never that of the person who uses.
//
// What is rated in the record is another matter, see [Goal.Rating]: no state follows
// from that either. What a person gives is kept there as [Indicator.Given] says.
//
// # For whom
//
// [Document.For] is the plan that one audience may see, by the consents of the record:
// deny by default, and a goal as a whole or not at all, since its text may tell
// anything. Such a view says of itself that it is one. It is read, and nothing is added
// to it. What is read off it, a state, who leads or who agrees, is what this audience
// knows: where somebody else has said something later, the view cannot tell, or it
// would tell that. So before anybody acts on a role that is agreed in a view, they ask
// the lead worker.
//
// # Privacy
//
// Every type that holds something of a person prints and logs as [redacted] and is
// refused by encoding/json; [Encode] is the way out. Errors hold pointers and
// sentinels, never a value.
//
// # Limits
//
// A list has up to 1 000 elements, and a document what [assessment.Decode] takes.
// Texts are the host's own, and no program knows what stands in them: one that names
// somebody whom the goal is not about gives them away to whoever may see the goal. So
// write of nobody else in it, and of danger in the record.
//
// A view names people by their ids, some of whom the view of the record may not list.
package careplan
