// Command embed is the example of the README: a record in, a plan out.
package main

import (
	"fmt"
	"os"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

func main() {
	data, _ := os.ReadFile(os.Args[1])
	record, err := assessment.Decode(data)
	if err != nil {
		fmt.Fprintln(os.Stderr, err) // every fault, each at its place, no values
		os.Exit(1)
	}
	plan := carepath.Published().Plan(record, carepath.Options{})
	for _, step := range plan.Steps {
		fmt.Println("open:", step.Subject, step.Title)
	}
	for _, question := range plan.Questions {
		fmt.Println("ask: ", question.Text)
	}
}
