package assessment

// Response is one person's answers to one instrument. Which items and codes it
// may have is checked by [Key.Score], against the key. The zero value
// says nothing and does not validate.
type Response struct {
	redacted
	Member     MemberID     `json:"member"`
	Instrument string       `json:"instrument"`
	Answers    []ItemAnswer `json:"answers,omitempty"`
	Source     Source       `json:"source,omitzero"`
	// Review is what a named worker decided about a flag that the answers raise:
	// see [Picture.RaisedFlags].
	Review Review `json:"review,omitzero"`
}

// ItemAnswer is the code given to one item. Value is nil where there is none,
// and Absent then says why: not asked, unless it says otherwise. The zero value
// does not validate.
type ItemAnswer struct {
	redacted
	Item   string  `json:"item"`
	Value  *int    `json:"value,omitzero"`
	Absent Absence `json:"absent,omitzero"`
}
