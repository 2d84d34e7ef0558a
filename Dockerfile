# The dashboard in a container: not root, a root file system that may be read-only, no compiler, no test tools.
# docs/deploying.md says how to run it. The packages are installed as `make run` does it: pinned, with their digests.
ARG PYTHON=3.12-slim
FROM python:${PYTHON}
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
RUN apt-get update -qq \
    && apt-get install -y -qq --no-install-recommends make \
    && rm -rf /var/lib/apt/lists/*
# The pins first: a change of the code does not fetch the packages again. EXTRA="readers signin" reads PDF, Word,
# pages and feeds, and lets editors sign in.
ARG EXTRA=""
COPY Makefile pyproject.toml requirements.txt requirements-readers.txt requirements-signin.txt README.md LICENSE ./
COPY tracker ./tracker
RUN make .venv/installed-run ${EXTRA} && .venv/bin/python -m compileall -q tracker
COPY dashboard.py ./
COPY .streamlit/config.toml ./.streamlit/config.toml
COPY data/reference ./data/reference
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin tracker \
    && install -d -o tracker -g tracker /var/lib/tracker/data /var/lib/tracker/seeds
# The code belongs to root and cannot be changed by the process; only what /var/lib/tracker and /tmp hold can.
USER 10001:10001
ENV HOME=/tmp \
    TRACKER_PUBLIC=1 \
    TRACKER_SEEDS=/var/lib/tracker/seeds \
    TRACKER_DATA=/var/lib/tracker/data
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD [".venv/bin/python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
# The folder's configuration listens on this machine only; in a container the door is the published port.
CMD [".venv/bin/python", "-m", "streamlit", "run", "dashboard.py", "--server.address=0.0.0.0", "--server.port=8501", \
     "--server.headless=true", "--server.fileWatcherType=none"]
