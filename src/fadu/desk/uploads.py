"""Uploads are bounded while they come in: what is too large is dropped at once, the rest of the form is kept."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.translation import gettext as _


class BoundedUpload(FileUploadHandler):
    """Stands before Django's own handlers; lets a file through up to settings.MAX_UPLOAD_BYTES."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > settings.MAX_UPLOAD_BYTES:
            self.request.__dict__.setdefault("fadu_too_large", []).append(self.file_name)
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


def too_large(request: HttpRequest) -> str:
    """What to say of files that were dropped, in Chinese; empty: none was."""
    names = request.__dict__.get("fadu_too_large", [])
    limit = settings.MAX_UPLOAD_BYTES // 2**20
    return (
        _("附件“{names}”超过 {limit} MB，没有收下。压缩或者拆分后再上传。").format(names="”“".join(names), limit=limit)
        if names
        else ""
    )
