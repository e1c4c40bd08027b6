package carepath

import "github.com/kithcare/kith/internal/words"

// ResourceKind is what a document about an intervention is for: the six kinds of
// the Skills Consortium's page. Its zero value is not stated.
type ResourceKind uint8

// The words of [ResourceKind].
const (
	ResourceKindNotStated ResourceKind = iota
	ResourceKindGuidance               // guidance and the evidence base
	ResourceKindManual
	ResourceKindCompetencies // what a worker must be able to do
	ResourceKindTraining
	ResourceKindImplementation // how a service brings it in
	ResourceKindSharedLearning // what others learnt
)

var resourceKindWords = words.Table{Kind: "resource-kind", Words: []string{
	"not-stated", "guidance", "manual", "competencies", "training", "implementation", "shared-learning",
}}

// String returns the word, or resource-kind(n) for a value outside the vocabulary.
func (k ResourceKind) String() string { return resourceKindWords.Name(uint8(k)) }

// MarshalText returns the word; a value outside the vocabulary is an error that matches [assessment.ErrWord].
func (k ResourceKind) MarshalText() ([]byte, error) { return resourceKindWords.Text(uint8(k)) }

// UnmarshalText takes a word; any other text is an error that matches [assessment.ErrWord].
func (k *ResourceKind) UnmarshalText(text []byte) error {
	word, err := resourceKindWords.Parse(text)
	*k = ResourceKind(word)
	return err
}

// Words lists the vocabulary, the word of the zero value first.
func (ResourceKind) Words() []string { return resourceKindWords.All() }
