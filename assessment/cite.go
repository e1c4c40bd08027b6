package assessment

// Citation is where a rule, a key, a cut-off or a mapping comes from: what it
// rests on and how well that was checked. A citation whose basis is policy has
// a Reason in place of a source. The zero value cites nothing.
type Citation struct {
	// Source names the document: its author or body, title and year.
	Source string `json:"source,omitzero"`
	// Part is the section or recommendation number, where one was seen.
	Part    string  `json:"part,omitzero"`
	URL     string  `json:"url,omitzero"`
	Reason  string  `json:"reason,omitzero"`
	Basis   Basis   `json:"basis,omitzero"`
	Checked Checked `json:"checked,omitzero"`
}

// Validate reports what a citation lacks: [ErrMissing], or nil.
func (c Citation) Validate() error {
	named := c.Source != ""
	if c.Basis == BasisPolicy {
		named = c.Reason != ""
	}
	if !named || c.Basis == BasisNotStated {
		return ErrMissing
	}
	return nil
}
