// Package redact keeps what is known about a person out of prints and logs.
package redact

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
)

// Text stands wherever a value about a person would have been printed.
const Text = "[redacted]"

// ErrImplicit is what encoding/json reports for a value about a person: such a
// value leaves the library only where a caller asks for it by name.
var ErrImplicit = errors.New("values about a person are not marshalled implicitly: call assessment.Encode")

// Mark is embedded in every type that holds something about a person. It
// prints as [Text] under every verb, logs as [Text] under every slog handler,
// and refuses encoding/json, which slog's JSON handler falls back on for lists
// and for a host's own structs. It takes no room when it stands first.
//
// One way past it remains: fmt cannot call methods on a field that a host did
// not export, so a host's struct with an unexported record field prints it.
type Mark struct{}

// Format prints [Text] whatever the verb and flags.
func (Mark) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, Text) }

// LogValue logs [Text].
func (Mark) LogValue() slog.Value { return slog.StringValue(Text) }

// MarshalJSON always fails with [ErrImplicit].
func (Mark) MarshalJSON() ([]byte, error) { return nil, ErrImplicit }
