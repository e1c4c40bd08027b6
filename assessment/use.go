package assessment

// Use is what one informant says about one person's own use of drugs or
// alcohol, their recovery and their treatment. The zero value says nothing;
// a person without a Use is not known to use and not known not to.
type Use struct {
	redacted
	Member           MemberID       `json:"member"`
	Substances       []SubstanceUse `json:"substances,omitempty"`
	SubstancesListed Listed         `json:"substancesListed,omitzero"`
	InRecovery       Answer         `json:"inRecovery,omitzero"`
	RecoverySince    PartialDate    `json:"recoverySince,omitzero"`
	// Medication is whether the person takes opioid substitution medicine.
	Medication Answer `json:"medication,omitzero"`
	// DetoxCompleted is whether opioid detoxification has been completed.
	DetoxCompleted Answer    `json:"detoxCompleted,omitzero"`
	Treatment      Treatment `json:"treatment,omitzero"`
	Goal           Goal      `json:"goal,omitzero"`
	// Formulated is whether an assessment has led to a shared understanding of
	// the problem from which treatment is chosen.
	Formulated Answer `json:"formulated,omitzero"`
	// Comorbidity is how far other conditions stand beside the use.
	Comorbidity Extent `json:"comorbidity,omitzero"`
	// SocialSupport is how far the person has people to rely on.
	SocialSupport Extent `json:"socialSupport,omitzero"`
	Source        Source `json:"source,omitzero"`
}

// SubstanceUse is one substance and how it is used at present. The zero value
// says nothing and does not validate.
type SubstanceUse struct {
	redacted
	Substance Substance `json:"substance,omitzero"`
	Pattern   Pattern   `json:"pattern,omitzero"`
}
