// Package schema publishes what the library's documents look like, as JSON
// Schemas for programs in other languages and for whoever builds forms, and
// checks documents against them.
//
// A team that builds forms takes one from [Documents] and makes its pages from it;
// what the pages send is checked on the way in, in any language, and once more by
// [Validate] or [Check] where a boundary of a Go system asks for the schema's word.
// What comes through is read by [assessment.Decode], which checks all that a schema
// says, by itself and faster, and all that a schema cannot say.
//
// The schemas are of draft 2020-12, one file a document under v1. They are made
// from the Go types by a test: go test ./schema compares, go generate ./schema
// writes them anew. What people read in them (titles, descriptions, choices,
// headings) stands in labels/en.json; another language is another such file with the
// same keys, and a schema with the same keys and words.
//
// # Documents
//
// People fill in a record, a care plan, and five parts of a record: a person, an
// effect, what somebody brings, answers to a questionnaire, a consent. Each of
// these has a form beside its schema: the same rules with whatever they refer to in
// its place, and a layout for JSON Forms. A part alone is valid where it is valid in
// the list of a record, and is read there.
//
// Rulebooks, keys of questionnaires and the choices of an area are written by whoever
// sets up a system. Plans, capital, comparisons of raters and teams are worked out
// and not read back. What has no schema: lists that are no document by themselves, as
// of changes between entry and review; outcomes of many families; what to do at a
// first contact; the difference between two rulebooks; and whatever an example puts
// together of these for its own output.
//
// # What only Go checks
//
// Whatever the typed decoder takes, the record's schema takes. The other way
// round there are rules between fields that a schema says badly or not at all,
// and that forms break on. [assessment.Record.Validate] reports them, with the
// same pointers as [Validate]:
//
//   - Whoever is named is a member of the record.
//   - Where two people are meant, they are two.
//   - An agency that is named is one of the record.
//   - A member, an agency, a substance of one use and an item of one response are
//     listed once.
//   - Consent is to one member or one agency, and so is a view, which then has a
//     purpose. A consent has an authority where somebody else gives it, and only
//     there. It has a first day, or the day on which it was declined, and nobody
//     declines or takes back what goes on by another consent of theirs. A parent's has
//     a last day, before the child is 18.
//   - Consents and overrides have a topic and a purpose. Forms write a first choice
//     into a list that may not be empty.
//   - Nothing ends before it begins.
//   - No date of what was said, found or done lies after the record's day; when
//     something ends, is due or is arranged may. Nobody is older than 125. A
//     partial date exists: 2026-02-30 does not.
//   - No chain of ties makes a person their own ancestor.
//   - A code and a reason for its absence are not both given.
//   - A review that finds something has a worker, a reason and a day.
//   - A checklist of risk has a tool and a count, and is not about a child. Where
//     it is an empty object, as forms leave it, there was none.
//   - The word of what a concern, a role offer, a need unmet or assessed, help
//     received or a substance is about, of a topic, of a purpose, or of why
//     something is shown without consent, is not "not-stated", and advice is not
//     "not-asked". Forms need that choice, and it must stand first; it may not stay.
//   - Text has only characters that print. The schema refuses control
//     characters, but not, for example, those that turn the direction of
//     reading round: no pattern that Go, JavaScript and Python all read can
//     name them in general.
//
// Which items and codes an instrument has is a matter of its key: see
// [assessment.Key.Score].
//
// Of a care plan only careplan.Decode checks that a goal has one indicator which fits
// its other person, that owners are one person each, that replies, entries and what is
// set have a day and somebody who said so, and that no day lies before or after what
// it may: see careplan.Document.Validate. Of a key, [assessment.Instrument.Validate]
// checks that its items, scales and ranges agree, and that everything has a source. Of
// the choices of an area, coordination.DecodeLocal checks that nothing stands twice and
// no referral leads back to itself, and that no word is "not-stated".
//
// The rulebook's schema says what [carepath.DecodeDocument] reads. That a
// condition has exactly one form, that facts are known and bounds within their
// values, that everything has a source and that the safety gate stands is said
// by [carepath.Document.Rulebook] and [carepath.Merge].
//
// # Choices
//
// Every choice begins with its honest non-answer, because forms write the first
// choice when they open. There are two others, in documents of which no form is made:
// a scale is a sum unless it says otherwise, and a score is not prorated. Nothing that is yes or no is required, nothing has a
// default, and null is never an answer: what was not answered is left out. An
// id that may be left out may also be left empty, as forms leave it, and so may a
// checklist of risk and a view: their parts are not required here. A list of words
// in which none stands twice says so, for forms to make it boxes to tick. Beside a
// $ref stand a title and a description and nothing that bounds, so that a tool
// that does not look there loses words only.
//
// Layouts reach each field once. A description of an object, which JSON Forms would
// not show, is a label of its own with the option "description".
//
// A whole number is written in digits. JSON Schema also takes 1.0 and 1e2 for
// whole; the decoder does not, and so [Validate] does not either.
//
// # Errors
//
// The wording of errors is our own. The validator underneath prints the values
// and keys that it refuses, and those of a record are about people. What it
// found is taken from it as keyword and place; an unknown key is located by the
// object it stands in and not named, and below an unknown key nothing is looked
// at. Errors match the sentinels that [assessment.Decode] uses.
//
// # Limits
//
// A document may have 4 MiB, 32 levels, and 10 000 elements a list, as the
// decoder has it. A plan about some twenty people, with each of whose use the
// record deals, may be larger: it is then no valid document, though it is a plan. Elements of lists are validated
// one at a time, so that memory does not grow with faults; time grows with
// them, to some seconds for half a million. Codes of instruments and of a
// host's own facts have no bounds here, since only the host knows them: beyond
// 2^53 JavaScript reads another number.
//
// Python's patterns end before a line's end as well as at it: a validator built
// on them takes an id with a line's end behind it, which Go does not.
//
// # Versions
//
// Before the first tag anything may change. From then on copies of what was published
// stand under frozen, and a test names what a change would break: see its README. To
// add something raises the minor version in an id, since objects are closed and an
// older validator refuses what it does not know.
//
// # Further notes
//
// Texts of a plan are what its rulebook says, and are not bounded.
//
// Two things are not the published file's own: each choice is compiled as an
// enum, which means the same and takes half the time, and lists are checked
// apart from what holds them. Tests compare with the published form as any
// other program would compile it.
package schema
