package main

import (
	"context"
	"sync"
)

// inHand is how many jobs there are for each worker: enough that none waits while a
// large family ahead of it is worked out, and few enough to hold in memory.
const inHand = 4

// pipeline takes jobs from a source through workers to a writer, in order. Since
// there is a fixed number of jobs, a slow writer slows down the source.
type pipeline struct {
	from    source
	workers int
	// work makes the function of one worker, which is its own.
	work func() func(*job)
	// write takes what was done, one at a time and in order; idle is called where
	// nothing is waiting to be written.
	write func(*job) error
	idle  func() error
}

// run ends when the source is at its end, when the context is done or when
// something could not be written. It reports whether the source was left before
// its end because the context was done. What was taken from the source before that
// is worked out and written.
func (p *pipeline) run(ctx context.Context) (interrupted bool, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	window := inHand * p.workers
	free, read := make(chan *job, window), make(chan *job)
	todo, order := make(chan *job, window), make(chan *job, window)
	for range window {
		free <- &job{done: make(chan struct{}, 1)}
	}
	failed := make(chan error, 1)
	go p.read(ctx, free, read, failed)
	go dispatch(ctx, read, todo, order)
	var working sync.WaitGroup
	for range p.workers {
		working.Go(func() {
			do := p.work()
			for j := range todo {
				do(j)
				j.done <- struct{}{}
			}
		})
	}
	err = p.writeAll(order, free, stop)
	working.Wait()
	if err != nil {
		return false, err
	}
	select {
	case err := <-failed: // the source was at its end, and all of it was taken
		return false, err
	default:
		return true, nil
	}
}

// read fills jobs until the source is at its end. It may be waiting for input that
// never comes when the pipeline ends, so that nobody waits for it.
func (p *pipeline) read(ctx context.Context, free <-chan *job, to chan<- *job, failed chan<- error) {
	defer close(to)
	for {
		var j *job
		select {
		case j = <-free:
		case <-ctx.Done():
			return
		}
		more, err := p.from.next(j)
		if !more {
			failed <- err
			return
		}
		select {
		case to <- j:
		case <-ctx.Done():
			return
		}
	}
}

// dispatch hands each job to the workers and, in order, to the writer. Both have
// room for all jobs there are.
func dispatch(ctx context.Context, read <-chan *job, todo, order chan<- *job) {
	defer close(todo)
	defer close(order)
	for {
		select {
		case <-ctx.Done():
			return
		case j, more := <-read:
			if !more {
				return
			}
			order <- j
			todo <- j
		}
	}
}

// writeAll writes what is done until there is no more. After something could not be
// written the rest is waited for and dropped.
func (p *pipeline) writeAll(order <-chan *job, free chan<- *job, stop func()) (err error) {
	for j := range order {
		<-j.done
		if err == nil {
			if err = p.write(j); err == nil && len(order) == 0 {
				err = p.idle()
			}
			if err != nil {
				stop()
			}
		}
		j.clear()
		free <- j
	}
	return err
}
