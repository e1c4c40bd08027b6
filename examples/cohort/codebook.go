package main

import (
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/internal/csvline"
)

// tableSchema is a Frictionless Table Schema, with the questionnaires beside the
// fields: it may have properties of its own.
type tableSchema struct {
	Fields        []schemaField  `json:"fields"`
	MissingValues []string       `json:"missingValues"`
	Instruments   []codebookForm `json:"instruments"`
}

type schemaField struct {
	Name        string       `json:"name"`
	Title       string       `json:"title"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitzero"`
	Enum     []string `json:"enum,omitempty"`
	Minimum  *int     `json:"minimum,omitzero"`
	Maximum  *int     `json:"maximum,omitzero"`
}

// codebookForm is what scores of a questionnaire mean, without its wording.
type codebookForm struct {
	ID          string          `json:"id"`
	Title       string          `json:"title"`
	Version     string          `json:"version"`
	CompletedBy string          `json:"completedBy,omitzero"`
	Rights      string          `json:"rights,omitzero"`
	Notes       []string        `json:"notes,omitempty"`
	Scales      []codebookScale `json:"scales"`
}

type codebookScale struct {
	ID     string               `json:"id"`
	Kind   assessment.ScaleKind `json:"kind"`
	Items  []string             `json:"items"`
	Low    int                  `json:"low"`
	High   int                  `json:"high"`
	Better assessment.Direction `json:"better"`
}

// codebook says what each column means, made from the columns themselves and from
// the keys of the questionnaires.
func codebook() ([]byte, error) {
	out := tableSchema{MissingValues: []string{""}}
	for _, c := range columns() {
		f := schemaField{Name: c.name, Title: c.title, Type: c.kind, Description: c.about}
		if c.required || len(c.words) > 0 || c.low != nil || c.high != nil {
			f.Constraints = &constraints{Required: c.required, Enum: c.words, Minimum: c.low, Maximum: c.high}
		}
		out.Fields = append(out.Fields, f)
	}
	for _, in := range family.Catalogue().Instruments {
		form := codebookForm{
			ID: in.ID, Title: in.Title, Version: in.Version, CompletedBy: in.CompletedBy, Rights: in.Rights, Notes: in.Notes,
		}
		key, err := assessment.NewKey(in)
		if err != nil {
			return nil, err // does not happen: a test makes every key
		}
		for i, s := range in.Scales {
			form.Scales = append(form.Scales, codebookScale{
				ID: s.ID, Kind: s.Kind, Items: key.ScaleItems(i), Low: s.Low, High: s.High, Better: s.Better,
			})
		}
		out.Instruments = append(out.Instruments, form)
	}
	return family.Line(out)
}

// redcapNames are the columns of a data dictionary of REDCap.
var redcapNames = []string{
	"Variable / Field Name", "Form Name", "Section Header", "Field Type", "Field Label", "Choices, Calculations, OR Slider Labels",
	"Field Note", "Text Validation Type OR Show Slider Number", "Text Validation Min", "Text Validation Max", "Identifier?",
	"Branching Logic (Show field only if...)", "Required Field?", "Custom Alignment", "Question Number (surveys only)",
	"Matrix Group Name", "Matrix Ranking?", "Field Annotation",
}

// redcap is the same as a data dictionary: a form that repeats, once for each row
// of the table. The first field is the one that names a record there. Words are
// texts, with the words in the note, since their dashes are no codes of a choice.
func redcap() []byte {
	var to csvline.Line
	for _, name := range redcapNames {
		to = to.Text(name)
	}
	to = to.End()
	all := columns()
	all[0], all[1] = all[1], all[0]
	for _, c := range all {
		to = to.Text(c.name).Text("kith_long").Blanks(1).Text("text").Text(c.title).Blanks(1).Text(note(c))
		to = to.Text(validation(c.kind)).Text(bound(c.low)).Text(bound(c.high)).Text(identifies(c.name)).Blanks(1)
		if c.required {
			to = to.Text("y")
		} else {
			to = to.Blanks(1)
		}
		to = to.Blanks(5).End()
	}
	return to
}

func note(c column) string {
	if len(c.words) == 0 {
		return c.about
	}
	return c.about + "; one of " + strings.Join(c.words, ", ")
}

func validation(kind string) string {
	switch kind {
	case typeWhole:
		return "integer"
	case typeDecimal:
		return "number"
	case typeDay:
		return "date_ymd"
	default:
		return ""
	}
}

func bound(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// identifies marks the pseudonyms, which whoever holds the key to them can tell.
func identifies(name string) string {
	switch name {
	case "record", "member", "focal", "informant":
		return "y"
	default:
		return ""
	}
}
