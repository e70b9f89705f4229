"""The only place with threads: quick questions, writes in turn, and long jobs with progress.

Work gets plain values and returns plain values; it never sees a widget. Answers arrive in the
thread of the window, in the order the work of one queue finished.
"""

from ui.jobs.job import Job, JobState
from ui.jobs.jobs import AtOnce, Jobs, is_gone

__all__ = ["AtOnce", "Job", "JobState", "Jobs", "is_gone"]
