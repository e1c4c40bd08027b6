package main

// resultLine is what a pipeline makes of one family. Its zero value is of nobody.
type resultLine struct {
	Record  string       `json:"record"`
	Scores  []scoreLine  `json:"scores"`
	Rulings []rulingLine `json:"rulings"`
}

// scoreLine is what one filled-in questionnaire comes to.
type scoreLine struct {
	Instrument string      `json:"instrument"`
	Scales     []scaleLine `json:"scales"`
}

type scaleLine struct {
	ID       string `json:"id"`
	Low      int    `json:"low"`
	High     int    `json:"high"`
	Answered int    `json:"answered"`
}

// rulingLine is what one rule comes to for somebody. CEL gives no reasons.
type rulingLine struct {
	Rule    string       `json:"rule"`
	Subject string       `json:"subject"`
	Focal   string       `json:"focal"`
	Outcome string       `json:"outcome"`
	Reasons []reasonLine `json:"reasons,omitempty"`
	Asks    []string     `json:"asks,omitempty"`
}

type reasonLine struct {
	Fact string `json:"fact"`
	Low  int    `json:"low"`
	High int    `json:"high"`
}
